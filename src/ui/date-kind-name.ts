import type { ImportantDateKind } from '../domain/important-date';
import { alone } from './names';
import { type MessageKey, t } from './t';

const dateKeys: Record<ImportantDateKind, MessageKey> = {
  birthday: 'dateBirthday',
  renewal: 'dateRenewal',
  anniversary: 'dateAnniversary',
  other: 'dateOther',
};

/** A kind of important date in words: "Birthday". */
export function dateKindName(kind: ImportantDateKind): string {
  return alone(t(dateKeys[kind]));
}
