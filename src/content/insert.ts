import { fromOwnPage, serve } from '../messages/channel';
import type { Insertion } from '../messages/contract';
import { editorAtCaret } from '../readers/editor-at-caret';
import { messageEditor } from '../readers/gmail/locators';
import { messageBox } from '../readers/linkedin/locators';
import { shadows } from '../readers/linkedin/shadows';

// Started in a tab when its user presses Insert, so that no page carries it otherwise; gone once it has answered.
const place = Symbol.for('touchbase insertion');
const world: typeof globalThis & { [place]?: () => void } = globalThis;

// One that was started and never asked must not insert the same text a second time.
world[place]?.();
const close = serve(
  'insertion',
  {
    'text.insert': ({ text }) => {
      close();
      return insert(text);
    },
  },
  fromOwnPage,
);
world[place] = close;

/**
 * Inserts as typing would: all lines at once, told to the page by `input`, and taken back by its own undo in one step.
 * Nothing else does that in both browsers (tried 2026-11 in Chromium and Firefox), however obsolete `execCommand` is called.
 * Line by line, Firefox would take it back line by line.
 */
function insert(text: string): Insertion {
  const found =
    location.hostname === 'mail.google.com'
      ? editorAtCaret(document, messageEditor, [])
      : editorAtCaret(document, messageBox, shadows(document));
  if (found.kind !== 'found') return found.kind;
  return document.execCommand('insertText', false, text) ? 'inserted' : 'refused';
}
