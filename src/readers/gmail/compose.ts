import { limits } from '../../domain/limits';
import type { SeenCompose, SeenPerson } from '../../domain/observation';
import { locateAll } from '../locator';
import { gmailKey, hexId } from './ids';
import * as at from './locators';
import type { Look } from './message';
import { distinct, personIn, personOf } from './people';
import { plainText } from './plain-text';
import type { Shown } from './visible-root';

/** Reads the open message boxes, wherever they float: popups, full screen, replies inside a thread. */
export function readComposing(page: Document, shown: Shown, look: Look): SeenCompose[] {
  // Mail may hold forms of its own: those in a text are no message boxes.
  const fields = locateAll(page, at.composeBox, look.trace, (field) => !field.closest('.a3s') && shown(boxOf(field)));
  return [...new Set(fields.map(boxOf))].slice(0, limits.composing).map((box) => readBox(box, page, look));
}

function boxOf(field: Element): Element {
  return field.closest('form,[data-compose-id],.aoI,[role="dialog"]') ?? field;
}

function readBox(box: Element, page: Document, look: Look): SeenCompose {
  // `rt` is the thread that is replied to; a new message names a thread of its own (PAGES.md 1.4).
  const thread = fieldValue(box, 'rt').replace(/^#/, '');
  // Threads that began in this browser keep its id beside the final one (PAGES.md 1.1); replies name only the former.
  const begunHere = /^thread-a:[\w-]+$/.test(thread)
    ? page.querySelector(`[data-legacy-thread-id]:is([data-thread-perm-id="${thread}"],[data-thread-id="#${thread}"])`)
    : null;
  const id = hexId(begunHere?.getAttribute('data-legacy-thread-id') ?? thread, 'thread');
  // Popped out, a reply to a thread that began in this browser is told by the message it answers alone.
  const answered = id ?? hexId(fieldValue(box, 'rm'), 'msg') ?? box.closest('[role="listitem"]');
  return {
    conversationId: gmailKey(id),
    isReply: answered !== null,
    from: personIn(fieldValue(box, 'from'))?.identities[0] ?? null,
    to: distinct(locateAll(box, at.composeRecipients, look.trace).flatMap(recipientIn), limits.recipients),
    subject: plainText(fieldValue(box, 'subjectbox') || fieldValue(box, 'subject'), limits.text),
  };
}

function recipientIn(chip: Element): SeenPerson[] {
  const person = chip.nodeName === 'INPUT' ? personIn(chip.getAttribute('value') ?? '') : personOf(chip);
  return person?.identities.length ? [person] : [];
}

/** What stands in a field now: what is typed is in the property, not in the attribute. */
function fieldValue(box: Element, name: string): string {
  const field = box.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  // An element of another namespace has the name alone.
  return (field?.value ?? '').slice(0, 4 * limits.text);
}
