import { useContext, useState } from 'preact/hooks';
import { dueOn } from '../../domain/due';
import { type Day, workingTimeId } from '../../domain/working-time';
import { command } from '../../messages/channel';
import type { Saved } from '../../messages/contract';
import { setting } from '../../store/read/settings';
import type { Store } from '../../store/schema';
import { FaceContext } from '../face-context';
import { dates } from '../intl';
import { t, tn } from '../t';
import { useLive } from '../use-live';
import { useSave } from '../use-save';
import { type DayRange, daysOf, rangeOfFields, rangesOf, valuesOf } from '../working-time-fields';
import { IconButton } from './icon-button';
import { ProblemLine } from './problem-line';

/** The days on which the rep does not work: holidays and days off. */
export function Holidays() {
  const { store, now } = useContext(FaceContext);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [wrong, setWrong] = useState(false);
  const { busy, problem, save } = useSave('form');
  const known = useLive(async () => valuesOf(await setting(store, workingTimeId)), []);
  if (!known) return <section aria-busy="true" />;
  const today = dueOn(now.toPlainDate());
  const ranges = rangesOf(known.holidays);
  const [past, coming] = [ranges.filter((range) => range.to < today), ranges.filter((range) => range.to >= today)];
  const add = async () => {
    const range = rangeOfFields(from, to);
    setWrong(range === null);
    if (range === null) return;
    const added = (before: Day[]) => [...new Set([...before, ...daysOf(range)])].sort();
    const saved = await save(() => setHolidays(store, added), t('savedHoliday', rangeWords(range)));
    if (!saved) return;
    setFrom('');
    setTo('');
  };
  const remove = (range: DayRange) => {
    const left = (before: Day[]) => before.filter((day) => day < range.from || day > range.to);
    return save(() => setHolidays(store, left), t('savedHolidayRemoved', rangeWords(range)));
  };
  const row = (range: DayRange) => (
    <li key={range.from}>
      <span>{rangeWords(range)}</span>
      <small class="muted">{tn('holidayDays', daysOf(range).length)}</small>
      <IconButton
        icon="close"
        label={t('holidayRemove', rangeWords(range))}
        disabled={busy}
        onClick={() => remove(range)}
      />
    </li>
  );
  return (
    <section class="room-card holidays">
      <h2>{t('holidays')}</h2>
      <p class="muted">{t('holidaysText')}</p>
      <ul>{coming.map(row)}</ul>
      {past.length > 0 && (
        <details>
          <summary>{tn('holidaysPast', past.length)}</summary>
          <ul>{past.map(row)}</ul>
        </details>
      )}
      <form
        class="from-to"
        noValidate
        aria-label={t('holidayAdd')}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label>
          <span>{t('holidayFrom')}</span>
          <input
            type="date"
            aria-invalid={wrong}
            value={from}
            onInput={(event) => setFrom(event.currentTarget.value)}
          />
        </label>
        <label>
          <span>{t('holidayTo')}</span>
          <input
            type="date"
            aria-invalid={wrong}
            min={from}
            value={to}
            onInput={(event) => setTo(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="primary" disabled={busy}>
          {t('holidayAddShort')}
        </button>
      </form>
      <div role="alert">{wrong && <p class="problem">{t('holidayWrong')}</p>}</div>
      <ProblemLine problem={problem} />
    </section>
  );
}

/** Changes the days off alone: the hours are told with them, as they are just then. */
async function setHolidays(store: Store, changed: (before: Day[]) => Day[]): Promise<Saved> {
  const values = valuesOf(await setting(store, workingTimeId));
  return command('workingTime.set', { ...values, holidays: changed(values.holidays) });
}

/** "Fri, 25 Dec 2026", "24 – 26 Dec 2026". */
function rangeWords({ from, to }: DayRange): string {
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  const form = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  if (from === to) return dates({ ...form, weekday: 'short' }).format(first);
  return dates(form).formatRange(first, last);
}
