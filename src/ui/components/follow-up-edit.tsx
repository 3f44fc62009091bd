import { isMinute } from '../../domain/due';
import type { FollowUp } from '../../domain/follow-up';
import { dueOfFields } from '../../domain/when';
import { command } from '../../messages/channel';
import { t } from '../t';
import { useDraft } from '../use-draft';
import { useSave } from '../use-save';
import { DayFields } from './day-fields';
import { EditForm } from './edit-form';

/** Changes what is to be done, and when. */
export function FollowUpEdit({ followUp, leave }: { followUp: FollowUp; leave(): void }) {
  const { id } = followUp;
  const { fields, edit, clear } = useDraft(`${followUp.subjectIds[0]}/follow-up/${id}`, {
    what: followUp.what,
    date: followUp.due.slice(0, 10),
    time: isMinute(followUp.due) ? followUp.due.slice(11, 16) : '',
  });
  const { busy, problem, save } = useSave('form');
  const submit = async () => {
    const due = dueOfFields(fields.date, fields.time);
    if (due === null) return;
    const saved = await save(() => command('followUp.edit', { id, what: fields.what, due }), t('savedChange'));
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
      <DayFields date={fields.date} time={fields.time} edit={edit} />
    </EditForm>
  );
}
