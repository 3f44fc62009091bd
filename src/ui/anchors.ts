import type { Anchor } from '../dates/asked';
import type { Contact } from '../domain/contact';
import { dateKindName } from './date-kind-name';

/** The days of a contact's that dates may be counted from: each by its kind and by what the rep calls it. */
export function anchorsOf(about: Pick<Contact, 'importantDates'> | null): Anchor[] {
  return (about?.importantDates ?? []).flatMap(({ kind, label, day }) => [
    ...(kind === 'other' ? [] : [{ name: dateKindName(kind), day }]),
    ...(label === '' ? [] : [{ name: label, day }]),
  ]);
}
