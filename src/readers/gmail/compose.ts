import { limits } from '../../domain/limits';
import type { SeenCompose, SeenPerson } from '../../domain/observation';
import { locateAll } from '../locator';
import { gmailKey, type HexId, hexId } from './ids';
import * as at from './locators';
import type { Look } from './message';
import { distinct, peopleInList, personOf } from './people';
import { plainText } from './plain-text';
import type { Shown } from './visible-root';

/** Reads the open message boxes, wherever they float: popups, full screen, replies inside a thread. */
export function readComposing(page: Document, shown: Shown, look: Look): SeenCompose[] {
  const threads = begunHere(page);
  // Mail may hold forms of its own: those in a text are no message boxes.
  const fields = locateAll(page, at.composeBox, look.trace, (field) => !field.closest('.a3s') && shown(boxOf(field)));
  return [...new Set(fields.map(boxOf))].slice(0, limits.composing).map((box) => readBox(box, threads, look));
}

/** Threads that began in this browser keep its id beside the final one (PAGES.md 1.1), and replies name only the former. */
function begunHere(page: Document): Map<string, HexId> {
  const threads = new Map<string, HexId>();
  for (const element of page.querySelectorAll('h2[data-thread-perm-id^="thread-a:"],[data-thread-id^="#thread-a:"]')) {
    const name = element.getAttribute('data-thread-perm-id') ?? element.getAttribute('data-thread-id') ?? '';
    const id = hexId(element.getAttribute('data-legacy-thread-id'), 'thread');
    if (id) threads.set(name.replace(/^#/, ''), id);
  }
  return threads;
}

function boxOf(field: Element): Element {
  return field.closest('form') ?? field.closest('[data-compose-id],.aoI,[role="dialog"]') ?? field;
}

function readBox(box: Element, threads: ReadonlyMap<string, HexId>, look: Look): SeenCompose {
  // `rt` is the thread that is replied to; a new message names a thread of its own (PAGES.md 1.4).
  const thread = fieldValue(box, 'rt').replace(/^#/, '');
  const id = threads.get(thread) ?? hexId(thread, 'thread');
  // Popped out, a reply to a thread that began in this browser is told by the message it answers alone.
  const isReply =
    id !== null || hexId(fieldValue(box, 'rm'), 'message') !== null || box.closest('[role="listitem"]') !== null;
  return {
    conversationId: gmailKey(id),
    isReply,
    from: peopleInList(fieldValue(box, 'from'))[0]?.identities[0] ?? null,
    to: distinct(
      locateAll(box, at.composeRecipients, look.trace).flatMap((chip) => recipientsIn(chip)),
      limits.recipients,
    ),
    subject: plainText(fieldValue(box, 'subjectbox') || fieldValue(box, 'subject'), limits.text),
  };
}

function recipientsIn(chip: Element): SeenPerson[] {
  const named = chip.nodeName === 'INPUT' ? peopleInList(chip.getAttribute('value') ?? '') : [personOf(chip)];
  return named.flatMap((each) => (each?.identities.length ? [each] : []));
}

/** What stands in a field now: what is typed is in the property, not in the attribute. */
function fieldValue(box: Element, name: string): string {
  const field = box.querySelector(`input[name="${name}"]`);
  return field && 'value' in field && typeof field.value === 'string' ? field.value.slice(0, 4 * limits.text) : '';
}
