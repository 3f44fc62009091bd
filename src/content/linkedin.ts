import { linkedin } from '../readers/linkedin';
import { keepWatch } from './keep-watch';

keepWatch(linkedin);
