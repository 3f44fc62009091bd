import { useContext, useEffect, useRef } from 'preact/hooks';
import { nameFromIdentity } from '../../domain/contact';
import { identityText } from '../../domain/identity';
import type { CurrentPage } from '../../domain/observation';
import type { PagePerson } from '../../domain/page-people';
import { command } from '../../messages/channel';
import { FaceContext } from '../face-context';
import { t } from '../t';
import { takeCursor } from '../take-cursor';
import { useLive } from '../use-live';
import { useSave } from '../use-save';
import { Avatar } from './avatar';
import { Icon } from './icon';
import { ProblemLine } from './problem-line';
import { SamePerson } from './same-person';

interface Props {
  person: PagePerson;
  page: CurrentPage;
  focused: boolean;
  /** Called once the person is kept. */
  kept(): void;
}

/** Somebody on the page who is not kept: nothing is stored of them before the user says so. */
export function StrangerCard({ person, page, focused, kept }: Props) {
  const { store } = useContext(FaceContext);
  const { busy, problem, save } = useSave('form');
  const card = useRef<HTMLElement>(null);
  const name = person.name ?? nameFromIdentity(person.identity);
  const { identity, identities, company, title, location } = person;
  // Read on demand: beside those who are kept nobody asks for it.
  const candidates = useLive(async () => {
    const { contactsLike } = await import('../../store/read/contacts-like');
    return contactsLike(store, person);
  }, [...identities, person.name, company]);
  const asked = candidates !== undefined;
  useEffect(() => {
    // The first button answers the question whether they are known, where there is one.
    if (focused && asked) takeCursor(card.current?.querySelector('button'));
  }, [focused, asked]);
  const keep = async () => {
    const details = { name, identities, company, title, location };
    const saved = await save(
      () =>
        command('contact.keep', {
          identity,
          details: { ...details, relationship: 'prospect', phone: null, tags: [] },
          page,
        }),
      t('savedKept', name),
    );
    if (saved) kept();
  };
  const [candidate] = candidates ?? [];
  return (
    <article ref={card} class="person-card stranger" aria-label={name}>
      <header>
        <Avatar name={name} />
        <div class="person-name">
          <h2>{name}</h2>
          <p>{[title, company].filter(Boolean).join(' · ') || readable(person)}</p>
        </div>
      </header>
      {candidate && <SamePerson person={person} contact={candidate.contact} page={page} identified={kept} />}
      <ProblemLine problem={problem} />
      {candidates && (
        <div class="buttons">
          <button type="button" class={candidate ? '' : 'primary'} disabled={busy} onClick={keep}>
            <Icon name="add" />
            {t(candidate ? 'keepAsNew' : 'keepInTouch')}
          </button>
          <small>{t('nothingStoredYet')}</small>
        </div>
      )}
    </article>
  );
}

/** The address, or nothing: a member key says nothing to anybody. */
function readable(person: PagePerson): string {
  const shown = person.identities.find((identity) => /^(?:email|linkedin):/.test(identity));
  return shown ? identityText(shown) : '';
}
