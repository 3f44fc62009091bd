import type { SplitLine } from '../dates/split-due';
import type { Contact } from '../domain/contact';
import { writtenLanguage } from '../messages/language';
import { workingHours } from '../store/read/settings';
import type { Store } from '../store/schema';
import { familyOf, type RecordKind } from './record-fields';

/** What of the recorder's fields tells a date in its text. */
export interface DatedText {
  kind: RecordKind;
  text: string;
  /** Words of a date that mean none. */
  undated: string;
}

/**
 * The date in words at the end of what was typed; null where there is none, or it was said to be none.
 * A note is more than its date: "Friday" alone is to be remembered as it stands.
 */
export async function dueInText(
  { kind, text, undated }: DatedText,
  about: Pick<Contact, 'importantDates'>,
  store: Store,
  now: Temporal.ZonedDateTime,
): Promise<SplitLine | null> {
  const [{ splitDue }, { anchorsFrom }, hours] = await Promise.all([
    import('../dates/split-due'),
    import('../dates/anchor'),
    workingHours(store),
  ]);
  const split = splitDue(text, now, hours, anchorsFrom(about.importantDates ?? []), writtenLanguage());
  if (split === null || split.phrase === undated) return null;
  return split.what === '' && familyOf(kind) === 'note' ? null : split;
}
