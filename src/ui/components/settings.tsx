import { useContext, useState } from 'preact/hooks';
import { emailIdentity, type Identity, identityFromProfileAddress, identityText } from '../../domain/identity';
import { command } from '../../messages/channel';
import { ownAddresses } from '../../store/read/settings';
import { FaceContext } from '../face-context';
import { hashOf } from '../route';
import { t } from '../t';
import { useLive } from '../use-live';
import { useSave } from '../use-save';
import { AddField } from './add-field';
import { Holidays } from './holidays';
import { IconButton } from './icon-button';
import { ProblemLine } from './problem-line';
import { ReadingSettings } from './reading-settings';
import { Room } from './room';
import { TestReminder } from './test-reminder';
import { WorkingHours } from './working-hours';

/** What can be set. */
export function Settings() {
  return (
    <Room title={t('settings')}>
      <WorkingHours />
      <Holidays />
      <OwnAddresses />
      <ReadingSettings />
      <TestReminder />
      <p>
        <a href={hashOf({ view: 'welcome' })}>{t('welcomeAgain')}</a>
      </p>
    </Room>
  );
}

/** The rep's own addresses: messages from these are mine, wherever they stand. */
function OwnAddresses() {
  const { store } = useContext(FaceContext);
  const [text, setText] = useState('');
  const [isNone, setIsNone] = useState(false);
  const { busy, problem, save } = useSave('form');
  const own = useLive(async () => (await ownAddresses(store))?.identities ?? [], []);

  const add = async () => {
    const identity = emailIdentity(text) ?? identityFromProfileAddress(text);
    setIsNone(identity === null);
    if (identity === null) return;
    if (await save(() => command('own.add', { identity }), t('ownAdded', identityText(identity)))) setText('');
  };
  const remove = (identity: Identity) =>
    save(() => command('own.remove', { identity }), t('ownRemoved', identityText(identity)));

  return (
    <section class="room-card">
      <h2>{t('ownAddresses')}</h2>
      <p class="muted">{t('ownAddressesText')}</p>
      <ul>
        {own?.map((identity) => (
          <li key={identity} class="listed">
            <span>{identityText(identity)}</span>
            <IconButton
              icon="close"
              label={t('ownRemove', identityText(identity))}
              disabled={busy}
              onClick={() => remove(identity)}
            />
          </li>
        ))}
      </ul>
      <AddField
        label={t('ownAddressField')}
        value={text}
        change={setText}
        wrong={isNone ? t('ownAddressInvalid') : null}
        button={t('ownAdd')}
        busy={busy}
        add={add}
      />
      <ProblemLine problem={problem} />
    </section>
  );
}
