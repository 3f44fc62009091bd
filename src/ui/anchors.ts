import type { Anchor } from '../dates/asked';
import type { Contact } from '../domain/contact';
import type { ImportantDateKind } from '../domain/important-date';
import { type MessageKey, t } from './t';

const kindKeys: Record<ImportantDateKind, MessageKey | null> = {
  birthday: 'dateBirthday',
  renewal: 'dateRenewal',
  anniversary: 'dateAnniversary',
  other: null,
};

/** What kind of day an important date is, in words: "renewal"; nothing for one of no particular kind. */
export function importantDateKindName(kind: ImportantDateKind): string {
  const key = kindKeys[kind];
  return key === null ? '' : t(key);
}

/** The days of a contact's that dates may be counted from: each by its kind and by what the rep calls it. */
export function anchorsOf(about: Pick<Contact, 'importantDates'> | null): Anchor[] {
  return (about?.importantDates ?? []).flatMap(({ kind, label, day }) =>
    [importantDateKindName(kind), label].filter((name) => name !== '').map((name) => ({ name, day })),
  );
}
