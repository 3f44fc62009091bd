import { fromOwnPage, serve } from '../messages/channel';
import * as gmail from '../readers/gmail/locators';
import * as linkedin from '../readers/linkedin/locators';
import { outline } from '../readers/outline';

// Started in a tab when its user asks for the outline, so that no page carries it otherwise.
const locators = Object.values(location.hostname === 'mail.google.com' ? gmail : linkedin);

serve('inspection', { 'page.outline': () => outline(document, locators) }, fromOwnPage);
