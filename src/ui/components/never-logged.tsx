import { useContext, useState } from 'preact/hooks';
import { emailIdentity, identityFromProfileAddress, identityText } from '../../domain/identity';
import { ownDomains } from '../../domain/never-logged';
import type { ReadingValues } from '../../domain/reading';
import { command } from '../../messages/channel';
import { contactsById } from '../../store/read/contacts';
import { search } from '../../store/read/directory';
import { ownAddresses, readingOf } from '../../store/read/settings';
import { FaceContext } from '../face-context';
import { t } from '../t';
import { useLive } from '../use-live';
import { useSave } from '../use-save';
import { AddField } from './add-field';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import { ProblemLine } from './problem-line';

/** Of whom nothing that pages show is kept. */
export function NeverLogged() {
  const { store } = useContext(FaceContext);
  const { busy, problem, save } = useSave('form');
  const [text, setText] = useState('');
  const [isNothing, setIsNothing] = useState(false);
  const known = useLive(async () => {
    const reading = await readingOf(store);
    const [people, own] = await Promise.all([contactsById(store, reading.people), ownAddresses(store)]);
    return { reading, people, proposed: ownDomains(own?.identities ?? [], reading.domains) };
  }, []);
  const found = useLive(async () => (text.trim().length < 2 ? [] : search(store, text, 4)), [text], 'keep');
  if (!known) return <section class="room-card" aria-busy="true" />;
  const { reading, people, proposed } = known;
  const { addresses, domains } = reading;

  const set = async (values: Partial<ReadingValues>, said: string) => {
    if (await save(() => command('reading.set', values), said)) setText('');
  };
  const addDomain = (domain: string) => set({ domains: [...domains, domain] }, t('neverAdded', domain));
  const add = async () => {
    const identity = emailIdentity(text) ?? identityFromProfileAddress(text);
    const domain = text.trim().replace(/^@/, '').toLowerCase();
    const isDomain = identity === null && /^[^\s@/]+\.[^\s@/.]{2,}$/.test(domain);
    setIsNothing(identity === null && !isDomain);
    if (identity) await set({ addresses: [...addresses, identity] }, t('neverAdded', identityText(identity)));
    else if (isDomain) await addDomain(domain);
  };
  const row = (key: string, name: string, without: () => Partial<ReadingValues>) => (
    <li key={key} class="listed">
      <span>{name}</span>
      <IconButton
        icon="close"
        label={t('neverRemove', name)}
        disabled={busy}
        onClick={() => set(without(), t('neverRemoved', name))}
      />
    </li>
  );
  return (
    <section class="room-card never-logged">
      <h2>{t('neverLogged')}</h2>
      <p class="muted">{t('neverLoggedText')}</p>
      <ul>
        {domains.map((each) => row(each, `@${each}`, () => ({ domains: domains.filter((it) => it !== each) })))}
        {addresses.map((each) =>
          row(each, identityText(each), () => ({ addresses: addresses.filter((it) => it !== each) })),
        )}
        {[...people.values()].map(({ id, name }) =>
          row(id, name, () => ({ people: reading.people.filter((it) => it !== id) })),
        )}
      </ul>
      <AddField
        label={t('neverField')}
        value={text}
        change={setText}
        wrong={isNothing ? t('neverInvalid') : null}
        button={t('neverAdd')}
        busy={busy}
        add={add}
      />
      <div class="buttons proposals">
        {found
          ?.filter(({ id }) => text.trim() !== '' && !reading.people.includes(id))
          .map(({ id, name }) => (
            <button
              key={id}
              type="button"
              class="small"
              disabled={busy}
              onClick={() => set({ people: [...reading.people, id] }, t('neverAdded', name))}
            >
              <Icon name="add" />
              {t('neverPerson', name)}
            </button>
          ))}
        {proposed.map((domain) => (
          <button key={domain} type="button" class="small" disabled={busy} onClick={() => addDomain(domain)}>
            <Icon name="add" />
            {t('neverOwn', domain)}
          </button>
        ))}
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={reading.machines}
          onChange={(event) => {
            const machines = event.currentTarget.checked;
            set({ machines }, t(machines ? 'neverMachinesOn' : 'neverMachinesOff'));
          }}
        />
        <span>{t('neverMachines')}</span>
      </label>
      <ProblemLine problem={problem} />
    </section>
  );
}
