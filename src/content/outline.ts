import { fromOwnPage, serve } from '../messages/channel';
import * as gmail from '../readers/gmail/locators';
import * as linkedin from '../readers/linkedin/locators';
import { outline } from '../readers/outline';

// Started in a tab when its user asks for the outline, so that no page carries it otherwise; gone once it has answered.
const locators = Object.values(location.hostname === 'mail.google.com' ? gmail : linkedin);

const close = serve(
  'inspection',
  {
    'page.outline': () => {
      close();
      return outline(document, locators);
    },
  },
  fromOwnPage,
);
