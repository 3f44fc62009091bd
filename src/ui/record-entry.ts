import type { Contact } from '../domain/contact';
import { command } from '../messages/channel';
import type { FollowUpDraft, NextStep, Saved } from '../messages/contract';
import type { Store } from '../store/schema';
import { dueOf } from './components/due-choice';
import { repeatOf } from './components/repeat-fields';
import { dueWords } from './format';
import { noteOfFields } from './note-fields';
import { isChannel, kindOf, type RecordFields } from './record-fields';
import { dueInText } from './record-line';
import { kindOfWord, kindsFor, slashIn } from './slash';
import { t } from './t';
import { momentOf } from './touchpoint-moment';

/** An entry that can be saved. */
export interface Entry {
  ask(): Promise<Saved>;
  /** What to say once it is saved. */
  done: string;
}

/**
 * What the recorder's fields ask for, read anew however quickly they were typed.
 * @param conversationId the conversation on screen, for waits and promises
 * @returns null where something is missing still: words of a note, a date, the rest of a word after a slash
 */
export async function entryOf(
  typed: RecordFields,
  contact: Contact,
  conversationId: string | null,
  store: Store,
  now: Temporal.ZonedDateTime,
): Promise<Entry | null> {
  const fields = withoutSlash(typed);
  if (fields === null) return null;
  const kind = kindOf(fields);
  const text = fields.text.trim();
  const split = await dueInText({ kind, text, undated: fields.undated }, contact, store, now);
  const contactId = contact.id;
  const next = split === null ? {} : { next: { what: lastLine(split.what), due: split.due } satisfies NextStep };
  const done = (saved: string) => (split === null ? saved : t('savedWithNext', saved, dueWords(split.due, now)));

  if (isChannel(kind)) {
    // Looked at when it is saved, not when the face was drawn.
    const at = momentOf(fields.when, fields.at, Temporal.Now.zonedDateTimeISO());
    if (at === null) return null;
    const told = {
      contactId,
      channel: kind,
      direction: directionOf(fields),
      at,
      summary: split?.what ?? text,
      ...next,
    };
    return { ask: () => command('touchpoint.log', told), done: done(t('savedTouchpoint')) };
  }
  if (kind === 'todo' || kind === 'wait' || kind === 'promise') {
    const due = split?.due ?? (await dueOf(fields, contact, store, now));
    if (due === null) return null;
    const others = fields.others.split(' ').filter(Boolean);
    const draft: FollowUpDraft = {
      contactId,
      what: split?.what ?? text,
      due,
      ...(others.length > 0 ? { alsoAbout: others } : {}),
      ...(fields.pinned === 'yes' ? { pinned: true } : {}),
      ...termsOf(fields, conversationId),
    };
    const said = kind === 'wait' ? 'savedWait' : kind === 'promise' ? 'savedPromise' : 'savedFollowUp';
    return { ask: () => command('followUp.plan', draft), done: t(said, dueWords(due, now)) };
  }
  // A note keeps all of its words: what "ends on 1 December" is worth little without the date.
  const note = noteOfFields({ text, kind, rating: fields.rating });
  if (note.text === '') return null;
  return { ask: () => command('note.write', { contactId, ...note, ...next }), done: done(t('savedNote')) };
}

/** Who began: a meeting, nobody in particular. */
export function directionChosen({ direction, kind }: RecordFields): 'out' | 'in' | 'both' {
  return direction || (kind === 'meeting' ? 'both' : 'out');
}

function directionOf(fields: RecordFields): 'out' | 'in' | null {
  const chosen = directionChosen(fields);
  return chosen === 'both' ? null : chosen;
}

/**
 * What was typed after a slash and saved before it was understood, or pasted, as if it had been chosen.
 * @returns null where the word after the slash is one to be chosen still
 */
function withoutSlash(fields: RecordFields): RecordFields | null {
  const slash = slashIn(fields.text);
  if (slash === null) return fields;
  const kind = kindOfWord(slash.word);
  if (kind !== null) return { ...fields, kind, text: slash.rest };
  return slash.ended || kindsFor(slash.word).length === 0 ? fields : null;
}

/** What makes it a wait or a promise. */
function termsOf(fields: RecordFields, conversationId: string | null): Pick<FollowUpDraft, 'wait' | 'promise'> {
  if (fields.kind === 'wait') {
    const repeat = repeatOf(fields);
    const several = fields.others !== '' && fields.needs === 'all';
    return { wait: { conversationId, ...(several ? { needs: 'all' } : {}), ...(repeat ? { repeat } : {}) } };
  }
  if (fields.kind !== 'promise') return {};
  return { promise: { by: fields.by, quote: fields.quote === '' ? null : fields.quote, conversationId } };
}

/** Of a note of several lines the last one says what is to be done. */
function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
