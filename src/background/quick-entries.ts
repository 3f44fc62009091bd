import { anchorsFrom } from '../dates/anchor';
import { type Person, parseQuickEntry, type QuickEntry, type Task } from '../dates/quick-entry';
import { type DirectoryHit, searchDirectory } from '../domain/directory';
import { identityText } from '../domain/identity';
import { hoursFrom, workingTimeId } from '../domain/working-time';
import { writtenLanguage } from '../messages/language';
import { fact, get } from '../store/read/record';
import { setting } from '../store/read/settings';
import type { Store } from '../store/schema';

/** Somebody whom a line may be about. */
export type Candidate = Pick<DirectoryHit, 'id' | 'name' | 'company'>;

/** A line that can be saved: for the first candidate, unless another one is picked. */
export interface Saveable {
  candidates: [Candidate, ...Candidate[]];
  task: Task;
  /** What follows the name, as it was written; empty where nobody else is meant. */
  rest: string;
}

export type Understanding = Saveable | Extract<QuickEntry, { kind: 'missing' }>;

/** Understands the lines of one moment: people and working hours are read once. */
export interface Reader {
  understand(line: string): Promise<Understanding>;
  /** A line about that candidate alone, as it may stand in the address bar; null where no words tell them apart. */
  lineAbout(candidate: Candidate, rest: string): Promise<string | null>;
}

const mostPeople = 20;

/** @param now the moment that "tomorrow" is said at */
export async function readerOf(store: Store, now: Temporal.ZonedDateTime): Promise<Reader> {
  const [directory, delta, workingTime] = await Promise.all([
    fact(store, 'directory', ''),
    fact(store, 'directoryDelta', {}),
    setting(store, workingTimeId),
  ]);
  const companies = new Map<string, string | null>();
  const findNames = async (words: string): Promise<Person[]> =>
    searchDirectory(directory, delta, words, mostPeople).map(({ id, name, company }) => {
      companies.set(id, company);
      return { id, name };
    });
  const anchorsOf = async (id: string) => anchorsFrom((await get(store, 'contacts', id))?.importantDates ?? []);
  const parse = (line: string) =>
    parseQuickEntry(line, findNames, now, hoursFrom(workingTime), writtenLanguage(), anchorsOf);
  const candidate = ({ id, name }: Person): Candidate => ({ id, name, company: companies.get(id) ?? null });

  return {
    async understand(line) {
      const entry = await parse(line);
      if (entry.kind === 'missing') return entry;
      const [people, rest] = entry.kind === 'understood' ? [[entry.person], ''] : [entry.people, entry.rest];
      const [first, ...others] = people;
      if (!first) throw new Error('a choice between nobody');
      return { candidates: [candidate(first), ...others.map(candidate)], task: entry.task, rest };
    },

    async lineAbout({ id, name }, rest) {
      const contact = await get(store, 'contacts', id);
      for (const words of [name, ...(contact?.identities ?? []).map(identityText)]) {
        const told = `${words} ${rest}`;
        const understood = await parse(told);
        if (understood.kind === 'understood' && understood.person.id === id) return told;
      }
      return null;
    },
  };
}
