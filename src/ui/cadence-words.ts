import type { Cadence } from '../domain/cadence';
import type { CadenceOrigin } from '../domain/cadence-origin';
import type { Contact } from '../domain/contact';
import { everyWords, intervalWords } from './interval';
import { alone, relationshipName } from './names';
import { t } from './t';

/** Which cadence holds and from where: "Every 3 weeks, from the tag “VIP”". */
export function originWords(origin: CadenceOrigin, contact: Pick<Contact, 'relationship'>): string {
  if (origin.cadence === null) return t(origin.from === 'own' ? 'rhythmNoneOwn' : 'rhythmNoneAtAll');
  const every = alone(everyWords(origin.cadence.ideal));
  if (origin.from === 'own') return t('rhythmFromOwn', every);
  if (origin.from === 'tag') return t('rhythmFromTag', every, origin.tag);
  return t('rhythmFromRelationship', every, relationshipName(contact.relationship));
}

/** Both parts of a cadence: "Every 3 weeks, after 5 weeks at the latest". */
export function cadenceWords({ ideal, latest }: Cadence): string {
  const every = alone(everyWords(ideal));
  return latest === ideal ? every : t('rhythmBoth', every, intervalWords(latest));
}
