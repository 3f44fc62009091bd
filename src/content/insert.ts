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
  const isGmail = location.hostname === 'mail.google.com';
  const shadowRoots = isGmail ? [] : shadows(document);
  const found = editorAtCaret(document, isGmail ? messageEditor : messageBox, shadowRoots);
  if (found.kind !== 'found') return found.kind;
  endTyping(shadowRoots);
  return document.execCommand('insertText', false, text) ? 'inserted' : 'refused';
}

/**
 * Lets what was typed before be a step of its own for the page's undo: Chromium (156) would take both back at once.
 * Its run of typing ends when the cursor moves, so it goes one character back and returns; at the very beginning, where
 * it cannot, nothing was typed before it.
 */
function endTyping(shadowRoots: ShadowRoot[]): void {
  const selection = document.getSelection();
  const before = selection?.getComposedRanges({ shadowRoots })[0];
  if (!selection || !before?.collapsed) return;
  selection.modify('move', 'backward', 'character');
  const after = selection.getComposedRanges({ shadowRoots })[0];
  if (after?.startContainer === before.startContainer && after.startOffset === before.startOffset) return;
  selection.modify('move', 'forward', 'character');
}
