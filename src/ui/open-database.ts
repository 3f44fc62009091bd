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
  if (await opensAtOnce(store)) return;
  await opening;
  // A database that once could not be opened is not opened again by asking it.
  if (!store.isOpen()) await store.open();
}

/** Opens the database where it stands as this version makes it; where that fails, the background will say why. */
async function opensAtOnce(store: Store): Promise<boolean> {
  try {
    // Chromium refuses even this list when the disk is full.
    const databases = await indexedDB.databases();
    if (!databases.some(({ name, version }) => name === store.name && version === databaseVersion)) return false;
    await store.open();
    return true;
  } catch (problem) {
    console.warn(problem);
    return false;
  }
}
