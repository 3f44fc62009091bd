import { useContext, useRef, useState } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import { heardOf, isToConfirm } from '../../domain/need';
import type { Note } from '../../domain/note';
import { command } from '../../messages/channel';
import { notesOfKind } from '../../store/read/notes';
import { FaceContext } from '../face-context';
import { ago } from '../format';
import { t, tn } from '../t';
import { useDraft } from '../use-draft';
import { useKeptFocus } from '../use-kept-focus';
import { useLive } from '../use-live';
import { useSave } from '../use-save';
import { EditForm } from './edit-form';
import { NoteWords } from './note-words';

/** Asks whether an old need still holds, one at a time, whichever was not heard of for the longest first. */
export function NeedToConfirm({ contact: { id, name } }: { contact: Contact }) {
  const { store, now } = useContext(FaceContext);
  const [changing, setChanging] = useState<string | null>(null);
  const { busy, save } = useSave();
  const box = useRef<HTMLElement>(null);
  useKeptFocus(box);
  const needs = useLive(() => notesOfKind(store, id, ['need']), [id]);
  const asked = needs?.filter((need) => isToConfirm(need, now)).sort((one, other) => heardOf(one) - heardOf(other));
  const [need] = asked ?? [];
  const more = (asked?.length ?? 0) - 1;
  const judge = (note: Note, holds: boolean) =>
    save(() => command('need.confirm', { id: note.id, holds }), t(holds ? 'savedNeedHolds' : 'savedNeedEnded', name));
  return (
    <section ref={box} class="to-confirm" aria-label={t('needToConfirm')} hidden={!need}>
      {need && (
        <div class="question">
          <p>{t('needStillTrue', ago(heardOf(need), 'ms', now))}</p>
          {changing === need.id ? (
            <NeedChange need={need} leave={() => setChanging(null)} />
          ) : (
            <>
              <p class="note-text">{need.text}</p>
              <div class="buttons">
                <button type="button" disabled={busy} onClick={() => judge(need, true)}>
                  {t('yes')}
                </button>
                <button type="button" disabled={busy} onClick={() => judge(need, false)}>
                  {t('no')}
                </button>
                <button type="button" disabled={busy} onClick={() => setChanging(need.id)}>
                  {t('needChanged')}
                </button>
                {more > 0 && <small>{tn('needsMore', more)}</small>}
              </div>
            </>
          )}
        </div>
      )}
    </section>
  );
}

function NeedChange({ need, leave }: { need: Note; leave(): void }) {
  const { fields, edit, clear } = useDraft(`${need.subjectId}/need/${need.id}`, { text: need.text });
  const { busy, problem, save } = useSave('form');
  const submit = async () => {
    const saved = await save(
      () => command('need.confirm', { id: need.id, holds: true, text: fields.text }),
      t('savedChange'),
    );
    if (!saved) return;
    clear();
    leave();
  };
  return (
    <EditForm busy={busy} problem={problem} submit={submit} leave={leave} discard={clear}>
      <NoteWords label={t('noteNeed')} text={fields.text} edit={edit} />
    </EditForm>
  );
}
