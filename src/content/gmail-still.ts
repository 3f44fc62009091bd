import { gmailStill } from '../readers/gmail';
import { keepWatch } from './keep-watch';

keepWatch(gmailStill);
