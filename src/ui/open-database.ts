import { command } from '../messages/channel';
import { databaseVersion, type Store } from '../store/schema';

/**
 * Opens the database for reading. One that stands as this version makes it is opened at once; else the background,
 * the only writer, makes it or brings it up to date first. The background is woken either way, for the first write.
 * @throws Problem in plain terms, from the background
 */
export async function openDatabase(store: Store): Promise<void> {
  const opening = command('database.open');
  // Not unheard: whatever keeps the background from opening it will be told when something is to be saved.
  opening.catch((problem: unknown) => console.warn(problem));
  if ((await stands(store)) && (await opens(store))) return;
  await opening;
  // A database that once could not be opened is not opened again by asking it.
  if (!store.isOpen()) await store.open();
}

async function stands(store: Store): Promise<boolean> {
  const databases = await indexedDB.databases();
  return databases.some(({ name, version }) => name === store.name && version === databaseVersion);
}

/** Whether it opens here; where it does not, the background will say why. */
async function opens(store: Store): Promise<boolean> {
  try {
    await store.open();
    return true;
  } catch (problem) {
    console.warn(problem);
    return false;
  }
}
