import { useContext, useState } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import { isMinute } from '../../domain/due';
import type { FollowUp } from '../../domain/follow-up';
import { command } from '../../messages/channel';
import { FaceContext } from '../face-context';
import { t } from '../t';
import { useDraft } from '../use-draft';
import { useDueFromWords } from '../use-due-from-words';
import { useSave } from '../use-save';
import { DayFields } from './day-fields';
import { dueOf } from './due-choice';
import { DueWords } from './due-words';
import { EditForm } from './edit-form';
import { Pinned } from './pinned';
import { RepeatFields, repeatOf } from './repeat-fields';

interface Props {
  followUp: FollowUp;
  /** Whose important dates a date in words may count from. */
  about: Contact | null;
  leave(): void;
}

/** Changes what is to be done, and when. */
export function FollowUpEdit({ followUp, about, leave }: Props) {
  const { store, now } = useContext(FaceContext);
  const { id } = followUp;
  const [before] = useState(() => fieldsOf(followUp));
  const { fields, edit, clear } = useDraft(`${followUp.subjectIds[0]}/follow-up/${id}`, before);
  const reading = useDueFromWords(fields.words, about);
  const { busy, problem, save } = useSave('form');
  const submit = async () => {
    const due = await dueOf({ day: 'date', ...fields }, about, store, now);
    if (due === null) return;
    const changed = {
      what: fields.what,
      due,
      pinned: fields.pinned === 'yes',
      ...(followUp.kind === 'wait' ? { repeat: repeatOf(fields) } : {}),
    };
    const saved = await save(() => command('followUp.edit', { id, ...changed }), t('savedChange'));
    if (!saved) return;
    clear();
    leave();
  };
  return (
    <EditForm busy={busy} problem={problem} submit={submit} leave={leave} discard={clear}>
      <label>
        <span>{t('whatToDo')}</span>
        <input value={fields.what} maxLength={500} onInput={(event) => edit({ what: event.currentTarget.value })} />
      </label>
      {fields.words.trim() === '' && <DayFields date={fields.date} time={fields.time} edit={edit} />}
      <DueWords words={fields.words} reading={reading} edit={(words) => edit({ words })} />
      {followUp.kind === 'wait' && <RepeatFields fields={fields} edit={edit} />}
      <Pinned pinned={fields.pinned} edit={edit} />
    </EditForm>
  );
}

type YesOrNo = 'yes' | 'no';

interface Fields extends Record<string, string> {
  what: string;
  words: string;
  date: string;
  time: string;
  pinned: YesOrNo;
  repeats: YesOrNo;
  everyWorkingDays: string;
  atMost: string;
}

function fieldsOf(followUp: FollowUp): Fields {
  const { what, due, pinned } = followUp;
  const repeat = followUp.kind === 'wait' ? followUp.repeat : undefined;
  return {
    what,
    words: '',
    date: due.slice(0, 10),
    time: isMinute(due) ? due.slice(11, 16) : '',
    pinned: pinned ? 'yes' : 'no',
    repeats: repeat ? 'yes' : 'no',
    everyWorkingDays: String(repeat?.everyWorkingDays ?? 3),
    atMost: String(repeat?.atMost ?? 2),
  };
}
