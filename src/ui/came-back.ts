import { cadenceDueId, dateDueId } from '../domain/standing-due';

/**
 * Whether a row of the agenda may have come back by taking back a change.
 * @param id the row's
 * @param touched what the change touched
 */
export function cameBack(id: string, touched: { records: readonly string[]; contacts: readonly string[] }): boolean {
  return (
    touched.records.some((record) => id === record || id === `turn:${record}`) ||
    touched.contacts.some((contact) => id === cadenceDueId(contact) || id.startsWith(dateDueId(contact, '')))
  );
}
