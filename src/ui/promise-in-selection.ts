import { isMinute } from '../domain/due';
import { writtenLanguage } from '../messages/language';
import { workingHours } from '../store/read/settings';
import type { Store } from '../store/schema';
import type { SelectionFields } from './selection-fields';

/**
 * What selected words promise: what, by whom and by when, as fields to be confirmed; null where no promise is found in
 * them. Dates count from when the words were written, where that is known.
 */
export async function promiseInSelection(
  { text, writtenAt, spokenBy }: Pick<SelectionFields, 'text' | 'writtenAt' | 'spokenBy'>,
  store: Store,
  now: Temporal.ZonedDateTime,
): Promise<Partial<SelectionFields> | null> {
  const [{ promiseIn }, hours] = await Promise.all([import('../dates/promise'), workingHours(store)]);
  const said =
    writtenAt === ''
      ? now
      : Temporal.Instant.fromEpochMilliseconds(Number(writtenAt)).toZonedDateTimeISO(now.timeZoneId);
  const found = promiseIn(text, said, hours, spokenBy || null, writtenLanguage());
  if (found === null) return null;
  const { what, by, due, quote } = found;
  const when: Partial<SelectionFields> =
    due === null ? {} : { day: 'date', words: '', date: due.slice(0, 10), time: isMinute(due) ? due.slice(11) : '' };
  return { what, by, quote, ...when };
}
