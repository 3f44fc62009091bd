import type { Observation, PageKind } from '../../domain/observation';
import { t } from '../t';

/** On pages of other kinds, such as the inbox, nobody expects a person. */
const aboutPeople: readonly PageKind[] = ['thread', 'print', 'original', 'profile', 'messaging', 'sales-lead'];

/** Says why a page that was read has nobody to offer. */
export function NobodyHere({ observation }: { observation: Observation }) {
  const { page, profile, conversations } = observation;
  if (!aboutPeople.includes(page)) return null;
  if (profile?.isSelf) return <p class="aside">{t('ownProfile')}</p>;
  const names = conversations.flatMap(({ people }) => people.flatMap(({ name }) => name ?? []));
  return <p class="aside">{names.length > 0 ? t('noAddressShown', names.slice(0, 3).join(', ')) : t('nobodyHere')}</p>;
}
