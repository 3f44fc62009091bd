import { useEffect, useRef } from 'preact/hooks';
import { type MessageKey, t } from '../t';
import { useEscape } from '../use-escape';

/** As the keyboards of most show them; what they do in words beside. */
const keys: readonly (readonly [keys: readonly string[], does: MessageKey])[] = [
  [['j', '↓'], 'keyNext'],
  [['k', '↑'], 'keyPrevious'],
  [['Enter'], 'keyPerson'],
  [['e'], 'keyDone'],
  [['h'], 'keySnooze'],
  [['o'], 'keyOpen'],
  [['x'], 'keySelect'],
  [['Shift+j', 'Shift+k'], 'keyExtend'],
  [['u'], 'keyUndo'],
  [['Esc'], 'keyClear'],
  [['?'], 'keyHelp'],
];

/** The keys of the agenda, and what they do. */
export function KeyHelp({ leave }: { leave(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEscape(true, leave);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement && document.activeElement === document.body) opener.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} class="key-help" aria-labelledby="keys-title" onClose={leave}>
      <h2 id="keys-title">{t('keysTitle')}</h2>
      <dl>
        {keys.map(([names, does]) => (
          <div key={does}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
      <p class="muted">{t('keysNote')}</p>
      <div class="buttons">
        <button type="button" onClick={leave}>
          {t('close')}
        </button>
      </div>
    </dialog>
  );
}
