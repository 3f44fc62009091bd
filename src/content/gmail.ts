import { gmailApp } from '../readers/gmail';
import { keepWatch } from './keep-watch';

keepWatch(gmailApp);
