import { gmail } from '../readers/gmail';
import { keepWatch } from './keep-watch';

keepWatch(gmail);
