import { useContext, useState } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import type { Due } from '../../domain/due';
import { dueOfFields, type NearDay, nearDays, nearDue } from '../../domain/when';
import { command } from '../../messages/channel';
import { FaceContext } from '../face-context';
import { dueInFull, dueWords } from '../format';
import { type MessageKey, t } from '../t';
import { useDraft } from '../use-draft';
import { useSave } from '../use-save';
import { Chips } from './chips';
import { DayFields } from './day-fields';
import { Icon } from './icon';
import { RecordForm } from './record-form';

type Day = NearDay | 'date';

const dayKeys: Record<Day, MessageKey> = {
  tomorrow: 'tomorrow',
  'in-3-days': 'inThreeDays',
  'next-week': 'nextWeek',
  date: 'aDate',
};

interface Fields extends Record<string, string> {
  what: string;
  day: Day;
  date: string;
  time: string;
  waits: 'yes' | 'no';
}

const blank: Fields = { what: '', day: 'tomorrow', date: '', time: '', waits: 'no' };

interface Props {
  contact: Contact;
  conversationId: string | null;
}

/** Plans something to do by a day; or a wait, which closes itself when the contact writes. */
export function FollowUpForm({ contact, conversationId }: Props) {
  const { now } = useContext(FaceContext);
  const { fields, edit, clear } = useDraft<Fields>(`${contact.id}/follow-up`, blank);
  const saving = useSave('form');
  const [takesDate, setTakesDate] = useState(false);
  const due = dueOf(fields, now);
  const waits = fields.waits === 'yes';
  const submit = async () => {
    if (due === null) return;
    const draft = { contactId: contact.id, what: fields.what, due };
    const saved = await saving.save(
      () => command('followUp.plan', waits ? { ...draft, wait: { conversationId } } : draft),
      t(waits ? 'savedWait' : 'savedFollowUp', dueWords(due, now)),
    );
    if (saved) clear();
  };
  return (
    <RecordForm saving={saving} submit={submit}>
      <input
        data-first-field
        aria-label={t('followUpFor', contact.name)}
        placeholder={t(waits ? 'waitPlaceholder' : 'followUpPlaceholder')}
        maxLength={500}
        value={fields.what}
        readOnly={saving.busy}
        onInput={(event) => edit({ what: event.currentTarget.value })}
      />
      <Chips
        legend={t('when')}
        value={fields.day}
        choose={(day, byPointer) => {
          edit({ day });
          setTakesDate(byPointer);
        }}
        chips={[...nearDays, 'date' as const].map((value) => ({ value, label: t(dayKeys[value]) }))}
      />
      {fields.day === 'date' && <DayFields date={fields.date} time={fields.time} focused={takesDate} edit={edit} />}
      <label class="check">
        <input
          type="checkbox"
          checked={waits}
          onChange={(event) => edit({ waits: event.currentTarget.checked ? 'yes' : 'no' })}
        />
        <span>{t('onlyIfNoAnswer')}</span>
      </label>
      {due !== null && (
        <p class="preview">
          <Icon name={waits ? 'wait' : 'planned'} />
          {t(waits ? 'waitPreview' : 'followUpPreview', dueInFull(due))}
        </p>
      )}
    </RecordForm>
  );
}

function dueOf(fields: Fields, now: Temporal.ZonedDateTime): Due | null {
  return fields.day === 'date' ? dueOfFields(fields.date, fields.time) : nearDue(fields.day, now);
}
