import { useContext } from 'preact/hooks';
import { peopleOfCompany } from '../../domain/companies';
import { lastTouch } from '../../store/read/about-contact';
import { contactsById } from '../../store/read/contacts';
import { wholeDirectory } from '../../store/read/directory';
import { FaceContext } from '../face-context';
import { goBack, hashOf } from '../route';
import { t, tn } from '../t';
import { useEscape } from '../use-escape';
import { useLive } from '../use-live';
import { Avatar } from './avatar';
import { LastTouch } from './last-touch';
import { PlainMessage } from './plain-message';
import { ViewHeader } from './view-header';

// A list that long is searched rather than read.
const mostShown = 200;

/** A company: the people kept who work there. */
export function CompanyView({ name }: { name: string }) {
  const { store } = useContext(FaceContext);
  useEscape(true, goBack);
  const found = useLive(async () => {
    const { directory, delta } = await wholeDirectory(store);
    const hits = peopleOfCompany(directory, delta, name);
    const shown = hits.slice(0, mostShown).map(({ id }) => id);
    const [contacts, touches] = await Promise.all([
      contactsById(store, shown),
      Promise.all(shown.map((id) => lastTouch(store, id))),
    ]);
    return {
      count: hits.length,
      people: shown.map((id, index) => ({ contact: contacts.get(id), touch: touches[index] })),
    };
  }, [name]);
  if (!found) return <div class="opening" aria-busy="true" />;
  return (
    <section class="company">
      <ViewHeader title={name} />
      {found.count === 0 ? (
        <PlainMessage icon="company" title={t('companyEmptyTitle')} text={t('companyEmptyText')} />
      ) : (
        <p class="muted">{tn('companyPeople', found.count)}</p>
      )}
      <ul>
        {found.people.map(
          ({ contact, touch }) =>
            contact && (
              <li key={contact.id} class="row">
                <a class="company-person" href={hashOf({ view: 'person', id: contact.id })}>
                  <Avatar name={contact.name} />
                  <span class="who">{contact.name}</span>
                  <span class="muted">{contact.title}</span>
                </a>
                <LastTouch touch={touch ?? null} />
              </li>
            ),
        )}
      </ul>
    </section>
  );
}
