import { fromOwnPage, serve } from '../messages/channel';
import { shadows } from '../readers/linkedin/shadows';
import { selectedText } from '../readers/selected-text';

// Started in a tab when its user asks for the selected text, so that no page carries it otherwise; gone once it has answered.
const close = serve(
  'selection',
  {
    'selection.current': () => {
      close();
      const isLinkedIn = location.hostname === 'www.linkedin.com';
      return selectedText(document, isLinkedIn ? shadows(document) : [], Date.now());
    },
  },
  fromOwnPage,
);
