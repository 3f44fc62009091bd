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
  const tables = database.transaction(['followUps', 'standingDues', 'announced']);
  const index = tables.objectStore('followUps').index('[status+due]');
  const standingIndex = tables.objectStore('standingDues').index('due');
  const until = lastDueAt(now);
  const [due, next, standing, nextStanding, announced] = await Promise.all([
    settled(index.getAll(IDBKeyRange.bound(['open', ''], ['open', until]))),
    settled(index.get(IDBKeyRange.bound(['open', until], ['open', all], true))),
    settled(standingIndex.getAll(IDBKeyRange.upperBound(until))),
    settled(standingIndex.get(IDBKeyRange.lowerBound(until, true))),
    settled(tables.objectStore('announced').getAll()),
  ]);
  return { due, next, standing, nextStanding, announced };
}

/** As `agendaList`: all that is due, for its order, and the contacts of as many as are shown. */
export async function bareAgendaRows(database: IDBDatabase, now: Temporal.ZonedDateTime, most: number) {
  const tables = database.transaction(['followUps', 'standingDues', 'contacts', 'conversations']);
  const index = tables.objectStore('followUps').index('[status+due]');
  const standingIndex = tables.objectStore('standingDues').index('due');
  const today = endOfToday(now);
  const [untilToday, standing, coming, comingStanding] = await Promise.all([
    settled(index.getAll(IDBKeyRange.bound(['open', ''], ['open', today]), 1_000)),
    settled(standingIndex.getAll(IDBKeyRange.upperBound(today), 1_000)),
    settled(index.getAll(IDBKeyRange.bound(['open', today], ['open', all], true), most)),
    settled(standingIndex.getAll(IDBKeyRange.lowerBound(today, true), most)),
    settled(index.count(IDBKeyRange.bound(['open', ''], ['open', today]))),
    settled(standingIndex.count(IDBKeyRange.upperBound(today))),
  ]);
  const rows: { subjectIds?: string[]; contactId?: string; conversationId?: string }[] = [
    ...[...untilToday, ...standing].slice(0, most),
    ...[...coming, ...comingStanding].slice(0, most),
  ];
  const contactIds = new Set(rows.flatMap((row) => row.subjectIds ?? row.contactId ?? []));
  const conversationIds = new Set(rows.flatMap((row) => row.conversationId ?? []));
  await Promise.all([
    ...[...contactIds].map((id) => settled(tables.objectStore('contacts').get(id))),
    ...[...conversationIds].map((id) => settled(tables.objectStore('conversations').get(id))),
  ]);
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
