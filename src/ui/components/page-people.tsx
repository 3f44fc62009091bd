import { useContext, useMemo, useState } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import type { Identity } from '../../domain/identity';
import type { CurrentPage, Observation } from '../../domain/observation';
import { withOwnAddresses } from '../../domain/own-addresses';
import { composingTo, type PagePerson, pagePeople, personMeant } from '../../domain/page-people';
import { contactsWith } from '../../store/read/contacts';
import { ownAddresses } from '../../store/read/settings';
import { FaceContext } from '../face-context';
import { lazy } from '../lazy';
import { useLive } from '../use-live';
import { PeopleChooser } from './people-chooser';
import { PersonCard } from './person-card';

// Whoever is kept is met every day, whoever is not but once.
const StrangerCard = lazy(() => import('./stranger-card').then((module) => module.StrangerCard));
const NobodyHere = lazy(() => import('./nobody-here').then((module) => module.NobodyHere), null);

// A page may name hundreds; a list that long helps nobody choose.
const mostShown = 40;

interface Props {
  page: CurrentPage;
  observation: Observation;
  /** Whether the cursor may be taken: when the face has just been opened. */
  focused: boolean;
}

/** The people of the page beside the face. */
export function PagePeople({ page, observation, focused }: Props) {
  const { store } = useContext(FaceContext);
  const [chosen, setChosen] = useState<Identity | null>(null);
  const [takesCursor, setTakesCursor] = useState(focused);
  const own = useLive(async () => (await ownAddresses(store))?.identities ?? [], []);
  const people = useMemo(() => pagePeople(withOwnAddresses(observation, own ?? [])), [observation, own]);
  const identities = people.flatMap((person) => person.identities);
  const contacts = useLive(() => contactsWith(store, identities), identities);
  if (!contacts || !own) return <section class="page-people" aria-busy="true" />;
  const offered = offers(people, contacts);
  if (offered.length === 0) return <NobodyHere observation={observation} />;
  const meant = personMeant(people, observation);
  const current =
    offered.find(({ person }) => person.identity === chosen) ?? offered.find(({ person }) => person === meant);
  return (
    <section class="page-people">
      {(offered.length > 1 || !current) && (
        <PeopleChooser
          people={offered.map(({ person, contact }) => ({ person, kept: !!contact, name: contact?.name ?? null }))}
          chosen={current?.person.identity ?? null}
          choose={(identity, byPointer) => {
            setChosen(identity);
            setTakesCursor(byPointer);
          }}
        />
      )}
      {current?.contact && (
        <PersonCard
          key={current.contact.id}
          contact={current.contact}
          twin={current.twin}
          conversationId={current.person.conversationId}
          composing={composingTo(observation, current.person.identities)}
          focused={takesCursor}
        />
      )}
      {current && !current.contact && (
        <StrangerCard
          key={current.person.identity}
          person={current.person}
          page={page}
          focused={takesCursor}
          kept={() => setTakesCursor(true)}
        />
      )}
    </section>
  );
}

interface Offer {
  person: PagePerson;
  contact: Contact | null;
  /** Another contact that the page shows to be the same person. */
  twin: Contact | null;
}

/** Those to choose from: the kept first; whoever only passes by in a list just when kept. */
function offers(people: readonly PagePerson[], contacts: readonly Contact[]): Offer[] {
  const all = people.map((person) => {
    const [contact = null, twin = null] = contactsOf(person, contacts);
    return { person, contact, twin };
  });
  const offered = all.filter(({ person, contact }) => contact !== null || person.place !== 'row');
  return [...offered.filter(({ contact }) => contact), ...offered.filter(({ contact }) => !contact)].slice(
    0,
    mostShown,
  );
}

/** Kept longest first. */
function contactsOf(person: PagePerson, contacts: readonly Contact[]): Contact[] {
  return contacts
    .filter((contact) => contact.identities.some((identity) => person.identities.includes(identity)))
    .sort((one, other) => one.keptAt - other.keptAt);
}
