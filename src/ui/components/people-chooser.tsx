import { nameFromIdentity } from '../../domain/contact';
import type { Identity } from '../../domain/identity';
import type { PagePerson } from '../../domain/page-people';
import { t } from '../t';
import { Avatar } from './avatar';
import { Chips } from './chips';

interface Props {
  people: readonly { person: PagePerson; kept: boolean; name: string | null }[];
  chosen: Identity | null;
  choose(identity: Identity, byPointer: boolean): void;
}

/** Whom of the people on the page the rest is about. */
export function PeopleChooser({ people, chosen, choose }: Props) {
  return (
    <Chips
      legend={t('peopleOnPage')}
      class="people"
      value={chosen ?? ''}
      choose={(value, byPointer) => {
        const picked = people.find(({ person }) => person.identity === value);
        if (picked) choose(picked.person.identity, byPointer);
      }}
      chips={people.map(({ person, kept, name }) => {
        const shown = name ?? person.name ?? nameFromIdentity(person.identity);
        return {
          value: person.identity,
          hint: kept ? t('kept') : t('notKept'),
          label: (
            <span class={kept ? 'kept' : 'not-kept'}>
              <Avatar name={shown} />
              {shown}
              <span class="for-ears">, {kept ? t('kept') : t('notKept')}</span>
            </span>
          ),
        };
      })}
    />
  );
}
