import { type Identity, identityText, parseIdentity } from '../domain/identity';
import { cut } from '../domain/limits';
import { privateFor, type ReadingValues, readingId, readingModes, usualReading } from '../domain/reading';
import type { Handlers } from '../messages/channel';
import { setting } from '../store/read/settings';
import type { Store } from '../store/schema';
import type { Clock } from './clock';
import { atMost, line, oneOf, whole } from './input';
import { invalid } from './invalid';
import { saveOn } from './saved';

/** Commands about what is read. */
export function readingCommands(store: Store, clock: Clock): Pick<Handlers<'command'>, 'reading.set'> {
  const save = saveOn(store, clock);
  return {
    'reading.set': (set) => {
      const values = valuesFrom(set, clock().epochMilliseconds);
      return save('reading-edited', readingId, [], async (writer) => {
        if (await setting(store, readingId)) await writer.edit('settings', readingId, values);
        else await writer.make('settings', { id: readingId, ...usualReading, ...values });
      });
    },
  };
}

const mostListed = 1_000;

function valuesFrom(set: Partial<ReadingValues>, now: number): Partial<ReadingValues> {
  const { gmail, linkedin, privateUntil, addresses, domains, people, machines } = set;
  return {
    ...(gmail === undefined ? {} : { gmail: oneOf(gmail, readingModes) }),
    ...(linkedin === undefined ? {} : { linkedin: oneOf(linkedin, readingModes) }),
    // Nobody is to wonder next week why nothing was read.
    ...(privateUntil === undefined
      ? {}
      : { privateUntil: whole(Math.min(privateUntil, now + privateFor), 0, now + privateFor, 'when') }),
    ...(addresses === undefined ? {} : { addresses: listed(addresses, identity) }),
    ...(domains === undefined ? {} : { domains: listed(domains, domain) }),
    ...(people === undefined ? {} : { people: listed(people, line) }),
    ...(machines === undefined ? {} : { machines: machines === true }),
  };
}

/** Each once. */
function listed<T extends string>(entries: readonly T[], inForm: (entry: T) => T): T[] {
  return [...new Set(atMost(entries, mostListed, 'neverLogged').map((entry) => inForm(entry)))];
}

function identity(text: Identity): Identity {
  const parsed = parseIdentity(text);
  if (parsed === null) throw invalid('invalidAddress', cut(identityText(text), 80));
  return parsed;
}

const domainForm = /^(?:[^\s\p{C}@<>()[\]",;:\\./]{1,63}\.)+[^\s\p{C}@<>()[\]",;:\\./]{2,63}$/u;

function domain(text: string): string {
  const lower = text.trim().toLowerCase();
  if (lower.length > 253 || !domainForm.test(lower)) {
    throw invalid('invalidDomain', cut(text, 80));
  }
  return lower;
}
