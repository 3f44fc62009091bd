import { useContext, useEffect, useRef } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import { command } from '../../messages/channel';
import { FaceContext } from '../face-context';
import { goBack } from '../route';
import { t } from '../t';
import { useEscape } from '../use-escape';
import { useSave } from '../use-save';
import { ProblemLine } from './problem-line';

/** Asks before a contact is erased, and says what goes. */
export function EraseDialog({ contact, leave }: { contact: Contact; leave(): void }) {
  const { drafts, draftFailed } = useContext(FaceContext);
  const dialog = useRef<HTMLDialogElement>(null);
  const { busy, problem, save } = useSave('form');
  useEscape(true, leave);
  useEffect(() => dialog.current?.showModal(), []);
  const erase = async () => {
    const saved = await save(() => command('contact.erase', { id: contact.id }), t('savedErased', contact.name));
    if (!saved) return;
    // Words that were typed about somebody go with them.
    drafts.clearAll(`${contact.id}/`).catch(draftFailed);
    goBack();
  };
  return (
    <dialog ref={dialog} aria-labelledby="erase-title" onClose={leave}>
      <h2 id="erase-title">{t('eraseTitle', contact.name)}</h2>
      <p>{t('eraseText')}</p>
      <ProblemLine problem={problem} />
      <div class="buttons">
        <button type="button" class="primary danger" disabled={busy} onClick={erase}>
          {t('erase')}
        </button>
        <button type="button" onClick={leave}>
          {t('cancel')}
        </button>
      </div>
    </dialog>
  );
}
