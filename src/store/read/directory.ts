import { type Directory, type DirectoryDelta, type DirectoryHit, searchDirectory } from '../../domain/directory';
import { fold } from '../../domain/search';
import type { Store } from '../schema';
import { fact } from './record';

/** Everybody, as `domain/directory` searches them. */
export async function wholeDirectory(store: Store): Promise<{ directory: Directory; delta: DirectoryDelta }> {
  const [directory, delta] = await Promise.all([fact(store, 'directory', ''), fact(store, 'directoryDelta', {})]);
  return { directory, delta };
}

/** People by name, company, address or phone number; every word of the query begins a word of theirs. */
export async function search(store: Store, query: string, most: number): Promise<DirectoryHit[]> {
  if (fold(query) === '') return [];
  const { directory, delta } = await wholeDirectory(store);
  return searchDirectory(directory, delta, query, most);
}
