import { endOfToday } from '../../src/domain/agenda';
import { lastDueAt } from '../../src/domain/due';

/**
 * The same rows as `store/read` finds, by bare IndexedDB: what the browser itself costs, to measure ours against.
 */
function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export function openBare(): Promise<IDBDatabase> {
  return settled(indexedDB.open('touchbase'));
}

const all = '\uffff';

/** As `dueAndNext`, with what was announced. */
export async function bareDue(database: IDBDatabase, now: Temporal.ZonedDateTime) {
  const tables = database.transaction(['followUps', 'announced']);
  const index = tables.objectStore('followUps').index('[status+due]');
  const until = lastDueAt(now);
  const [due, next, announced] = await Promise.all([
    settled(index.getAll(IDBKeyRange.bound(['open', ''], ['open', until]))),
    settled(index.get(IDBKeyRange.bound(['open', until], ['open', all], true))),
    settled(tables.objectStore('announced').getAll()),
  ]);
  return { due, next, announced };
}

/** As `agendaRows`. */
export async function bareAgendaRows(database: IDBDatabase, now: Temporal.ZonedDateTime, most: number) {
  const tables = database.transaction(['followUps', 'contacts', 'conversations']);
  const index = tables.objectStore('followUps').index('[status+due]');
  const today = endOfToday(now);
  const [untilToday, coming, count] = await Promise.all([
    settled(index.getAll(IDBKeyRange.bound(['open', ''], ['open', today]), most)),
    settled(index.getAll(IDBKeyRange.bound(['open', today], ['open', all], true), most)),
    settled(index.count(IDBKeyRange.bound(['open', ''], ['open', today]))),
  ]);
  const rows: { subjectIds: string[]; conversationId?: string }[] = [...untilToday, ...coming];
  const contactIds = new Set(rows.flatMap((row) => row.subjectIds));
  const conversationIds = new Set(rows.flatMap((row) => row.conversationId ?? []));
  await Promise.all([
    ...[...contactIds].map((id) => settled(tables.objectStore('contacts').get(id))),
    ...[...conversationIds].map((id) => settled(tables.objectStore('conversations').get(id))),
  ]);
  return count;
}

/** As the person's card: who it is, the last touch, the latest notes, what is open. */
export async function barePerson(database: IDBDatabase, identity: string): Promise<void> {
  const tables = database.transaction(['contacts', 'touchpoints', 'notes', 'followUps']);
  const contact: { id: string } | undefined = await settled(
    tables.objectStore('contacts').index('identities').get(identity),
  );
  if (!contact) return;
  const range = IDBKeyRange.bound([contact.id], [contact.id, []]);
  await Promise.all([
    settled(tables.objectStore('touchpoints').index('[contactId+at]').openCursor(range, 'prev')),
    latest(tables.objectStore('notes').index('[subjectId+at]').openCursor(range, 'prev'), 3),
    settled(tables.objectStore('followUps').index('subjectIds').getAll(contact.id)),
  ]);
}

function latest(request: IDBRequest<IDBCursorWithValue | null>, most: number): Promise<unknown[]> {
  const found: unknown[] = [];
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return resolve(found);
      found.push(cursor.value);
      if (found.length === most) return resolve(found);
      cursor.continue();
    };
  });
}
