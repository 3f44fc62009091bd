import { nameFromIdentity } from '../domain/contact';
import type { SeenPerson } from '../domain/observation';
import { lists } from './intl';
import { tn } from './t';

const mostNamed = 4;

/** People of a page by name, "Dana Reyes and Kai Berg"; of many only the first, with how many there are more. */
export function namesOfSeen(people: readonly SeenPerson[]): string {
  const names = people.flatMap(
    ({ name, identities: [identity] }) => name ?? (identity ? nameFromIdentity(identity) : []),
  );
  const shown =
    names.length <= mostNamed ? names : [...names.slice(0, mostNamed), tn('moreOnes', names.length - mostNamed)];
  return lists({}).format(shown);
}
