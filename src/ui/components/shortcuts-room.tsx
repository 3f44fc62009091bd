import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../messages/browser';
import { keyNames } from '../key-names';
import { openShortcutSettings } from '../shortcut-settings';
import { type MessageKey, t } from '../t';
import { Icon } from './icon';
import { Room } from './room';

interface Shortcut {
  name: string;
  does: string;
  /** As the browser writes it; empty where there is none, for another extension or program may have it. */
  key: string;
}

/** Keys that act within the faces, wherever these stand. */
const inFaces: readonly (readonly [key: string, does: MessageKey])[] = [
  ['Ctrl+K', 'shortcutSearchHere'],
  ['/', 'shortcutSlash'],
  ['Alt+1', 'shortcutKinds'],
  ['?', 'shortcutAgenda'],
  ['B', 'briefBefore'],
  ['Esc', 'shortcutBack'],
];

/** The keys there are: those the browser hands to Touchbase, and how to change them, and those of the faces. */
export function ShortcutsRoom() {
  const shortcuts = useShortcuts();
  return (
    <Room title={t('shortcuts')}>
      <section class="room-card shortcuts">
        <h2>{t('shortcutsEverywhere')}</h2>
        <p class="muted">{t('shortcutsEverywhereText')}</p>
        <dl>
          {shortcuts.map(({ name, does, key }) => (
            <div key={name}>
              <dt>{does}</dt>
              <dd>{key === '' ? <span class="muted">{t('shortcutNone')}</span> : <Keys of={key} />}</dd>
            </div>
          ))}
        </dl>
        <div class="buttons">
          <button type="button" onClick={() => void openShortcutSettings()}>
            <Icon name="keyboard" />
            {t('shortcutsChange')}
          </button>
        </div>
      </section>
      <section class="room-card shortcuts">
        <h2>{t('shortcutsHere')}</h2>
        <dl>
          {inFaces.map(([key, does]) => (
            <div key={key}>
              <dt>{t(does)}</dt>
              <dd>
                <Keys of={key} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </Room>
  );
}

function Keys({ of }: { of: string }) {
  return keyNames(of).map((name) => <kbd key={name}>{name}</kbd>);
}

/** What the browser says of our shortcuts; anew whenever somebody comes back from changing them. */
function useShortcuts(): readonly Shortcut[] {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    let gone = false;
    const ask = async () => {
      const commands = await browser.commands.getAll();
      const known = commands.map(({ name = '', description = '', shortcut = '' }) => ({
        name,
        // The browsers give their own names, or none, to what they do themselves.
        does:
          name === '_execute_action' ? t('shortcutRecord') : name.startsWith('_') ? t('shortcutPanel') : description,
        key: shortcut,
      }));
      if (!gone) setShortcuts(known);
    };
    const again = () => void ask().catch(console.error);
    again();
    addEventListener('focus', again);
    return () => {
      gone = true;
      removeEventListener('focus', again);
    };
  }, []);
  return shortcuts;
}
