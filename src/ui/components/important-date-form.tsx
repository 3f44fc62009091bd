import { useContext, useState } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import { type ImportantDate, importantDateKinds, longestLead } from '../../domain/important-date';
import { command } from '../../messages/channel';
import { dateKindName } from '../date-kind-name';
import { FaceContext } from '../face-context';
import { dateKindNamed, dateOfFields, fieldsOfDate, usualLead } from '../important-date-fields';
import { dates } from '../intl';
import { t } from '../t';
import { useDraft } from '../use-draft';
import { useSave } from '../use-save';
import { EditForm } from './edit-form';

const months = Array.from({ length: 12 }, (_, index) => index + 1);

interface Props {
  contact: Contact;
  /** Null for a new one. */
  date: ImportantDate | null;
  leave(): void;
}

/** Tells a day that comes back every year, or changes one. */
export function ImportantDateForm({ contact, date, leave }: Props) {
  const { now } = useContext(FaceContext);
  const { fields, edit, clear } = useDraft(
    `${contact.id}/date/${date?.id ?? 'new'}`,
    fieldsOfDate(date, now.toPlainDate()),
  );
  const [wrong, setWrong] = useState<'no-day' | 'no-lead' | null>(null);
  const { busy, problem, save } = useSave('form');
  const submit = async () => {
    const told = dateOfFields(fields, date?.id ?? null);
    setWrong(typeof told === 'string' ? told : null);
    if (typeof told === 'string') return;
    const words = t('savedDate', contact.name, told.label || dateKindName(told.kind));
    const saved = await save(() => command('importantDate.set', { contactId: contact.id, date: told }), words);
    if (!saved) return;
    clear();
    leave();
  };
  return (
    <EditForm busy={busy} problem={problem} submit={submit} leave={leave} discard={clear}>
      <div class="side-by-side">
        <label>
          <span>{t('dateKind')}</span>
          <select value={fields.kind} onChange={(event) => edit({ kind: dateKindNamed(event.currentTarget.value) })}>
            {importantDateKinds.map((kind) => (
              <option key={kind} value={kind}>
                {dateKindName(kind)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('dateLabel')}</span>
          <input maxLength={200} value={fields.label} onInput={(event) => edit({ label: event.currentTarget.value })} />
        </label>
      </div>
      <div class="yearly-day">
        <label>
          <span>{t('dateDay')}</span>
          <input
            type="number"
            required
            min="1"
            max="31"
            aria-invalid={wrong === 'no-day'}
            value={fields.day}
            onInput={(event) => edit({ day: event.currentTarget.value })}
          />
        </label>
        <label>
          <span>{t('dateMonth')}</span>
          <select value={fields.month} onChange={(event) => edit({ month: event.currentTarget.value })}>
            {months.map((month) => (
              <option key={month} value={String(month)}>
                {dates({ month: 'long' }).format(Temporal.PlainDate.from({ year: 2000, month, day: 1 }))}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('dateYear')}</span>
          <input
            type="number"
            min="1900"
            max="2199"
            aria-invalid={wrong === 'no-day'}
            value={fields.year}
            onInput={(event) => edit({ year: event.currentTarget.value })}
          />
        </label>
      </div>
      <label class="short-number">
        <span>{t('dateLead')}</span>
        <input
          type="number"
          min="0"
          max={longestLead}
          value={fields.lead === '' ? usualLead[fields.kind] : fields.lead}
          onInput={(event) => edit({ lead: event.currentTarget.value })}
        />
      </label>
      <div role="alert">{wrong && <p class="problem">{t(wrong === 'no-day' ? 'dateNoDay' : 'dateNoLead')}</p>}</div>
    </EditForm>
  );
}
