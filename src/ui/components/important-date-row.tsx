import { useContext, useRef, useState } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import { isDue } from '../../domain/due';
import { countIn, type ImportantDate, occurrenceIn, parseYearlyDay } from '../../domain/important-date';
import type { DateDue } from '../../domain/standing-due';
import { command } from '../../messages/channel';
import { dateKindName } from '../date-kind-name';
import { FaceContext } from '../face-context';
import { focusNext } from '../focus-next';
import { awayWords } from '../format';
import { dates } from '../intl';
import { t, tn } from '../t';
import { useSave } from '../use-save';
import { IconButton } from './icon-button';
import { ImportantDateForm } from './important-date-form';

interface Props {
  contact: Contact;
  date: ImportantDate;
  /** Its coming occurrence; null where the day is none of the calendar. */
  due: DateDue | null;
}

/** A day that comes back every year: when it does next, and when the rep is reminded. */
export function ImportantDateRow({ contact, date, due }: Props) {
  const { now } = useContext(FaceContext);
  const [editing, setEditing] = useState(false);
  const { busy, save } = useSave();
  const row = useRef<HTMLLIElement>(null);
  const name = date.label || dateKindName(date.kind);
  const on = due && Temporal.PlainDate.from(due.on);
  const comes = due !== null && isDue(due.due, now);
  const remove = () => {
    focusNext(row.current, row.current?.parentElement, '.row-actions button');
    save(
      () => command('importantDate.remove', { contactId: contact.id, dateId: date.id }),
      t('savedDateRemoved', contact.name, name),
    );
  };
  if (editing) {
    return (
      <li class="care-row">
        <ImportantDateForm contact={contact} date={date} leave={() => setEditing(false)} />
      </li>
    );
  }
  return (
    <li ref={row} class="care-row" aria-busy={busy}>
      <div>
        <p>
          {name}
          {on && <span class={comes ? 'soon' : 'muted'}> · {awayWords(on, now)}</span>}
        </p>
        <p class="small muted">
          {[
            date.label === '' ? '' : dateKindName(date.kind),
            dayWords(date),
            on && countWords(date, on.year),
            date.leadDays === 0 ? t('dateRemindsOnDay') : tn('dateReminds', date.leadDays),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {comes && on && (
          <button
            type="button"
            class="small"
            disabled={busy}
            onClick={() =>
              save(
                () => command('importantDate.handle', { contactId: contact.id, dateId: date.id, year: on.year }),
                t('savedDateHandled', contact.name, name),
              )
            }
          >
            {t('dateHandled')}
          </button>
        )}
      </div>
      <div class="row-actions">
        <IconButton icon="edit" label={t('editNamed', name)} aria-expanded={false} onClick={() => setEditing(true)} />
        <IconButton icon="erase" label={t('removeNamed', name)} disabled={busy} onClick={remove} />
      </div>
    </li>
  );
}

/** "12 May 1990"; without the year where it is unknown. */
function dayWords({ day }: ImportantDate): string {
  const yearly = parseYearlyDay(day);
  if (yearly === null) return day;
  const form = { day: 'numeric', month: 'long' } as const;
  // A leap year has each day there is.
  const date = occurrenceIn(yearly, yearly.year ?? 2000);
  return dates(yearly.year === null ? form : { ...form, year: 'numeric' }).format(date);
}

/** Which birthday or anniversary it will be, where that is known. */
function countWords(date: ImportantDate, year: number): string {
  const yearly = parseYearlyDay(date.day);
  const count = yearly && countIn(yearly, year);
  if (!count || date.kind === 'renewal' || date.kind === 'other') return '';
  return date.kind === 'birthday' ? tn('dateTurns', count) : tn('dateYears', count);
}
