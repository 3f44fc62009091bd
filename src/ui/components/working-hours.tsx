import { useContext, useState } from 'preact/hooks';
import { dueAtMinute } from '../../domain/due';
import { announceableFrom, hoursFrom, type WorkingTime, workingTimeId } from '../../domain/working-time';
import { command } from '../../messages/channel';
import { setting } from '../../store/read/settings';
import { FaceContext } from '../face-context';
import { dueWords } from '../format';
import { dates } from '../intl';
import { alone } from '../names';
import { t } from '../t';
import { useLive } from '../use-live';
import { useSave } from '../use-save';
import { valuesOf, type WorkingTimeValues } from '../working-time-fields';
import { Icon } from './icon';
import { ProblemLine } from './problem-line';
import { QuietHours } from './quiet-hours';
import { TimeInput } from './time-input';

/** On which days and at what hours the rep works and may be reminded. */
export function WorkingHours() {
  const { store } = useContext(FaceContext);
  const known = useLive(async () => [await setting(store, workingTimeId)] as const, []);
  if (!known) return <section aria-busy="true" />;
  const [set] = known;
  // What was saved elsewhere, or undone, is what the form begins with again.
  return <HoursForm key={told(valuesOf(set))} set={set} />;
}

/** What this form tells, as one text: days off are set elsewhere. */
function told({ workdays, dayStart, dayEnd, quiet }: WorkingTimeValues): string {
  return JSON.stringify([workdays, dayStart, dayEnd, quiet]);
}

const weekdays = [1, 2, 3, 4, 5, 6, 7];

function HoursForm({ set }: { set: WorkingTime | null }) {
  const { store } = useContext(FaceContext);
  const [values, setValues] = useState(() => valuesOf(set));
  const { busy, problem, save } = useSave('form');
  const edit = (changed: Partial<WorkingTimeValues>) => setValues((before) => ({ ...before, ...changed }));
  const { workdays, dayStart, dayEnd, quiet } = values;
  const changed = told(values) !== told(valuesOf(set));
  return (
    <form
      class="room-card hours-form"
      aria-busy={busy}
      aria-label={t('workingHours')}
      onSubmit={(event) => {
        event.preventDefault();
        save(async () => {
          // Days off are set beside this form, and told with the hours.
          const { holidays } = valuesOf(await setting(store, workingTimeId));
          return command('workingTime.set', { ...values, holidays });
        }, t('savedHours'));
      }}
    >
      <h2>{t('workingHours')}</h2>
      <p class="muted">{t('workingHoursText')}</p>
      <fieldset class="chips">
        <legend class="for-ears">{t('workdays')}</legend>
        {weekdays.map((day) => (
          <label key={day} class="chip">
            <input
              type="checkbox"
              checked={workdays.includes(day)}
              onChange={(event) =>
                edit({
                  workdays: event.currentTarget.checked
                    ? [...workdays, day].sort()
                    : workdays.filter((each) => each !== day),
                })
              }
            />
            <span>{weekdayName(day)}</span>
          </label>
        ))}
      </fieldset>
      <div class="from-to">
        <TimeInput label={t('dayStart')} value={dayStart} edit={(time) => edit({ dayStart: time })} />
        <TimeInput label={t('dayEnd')} value={dayEnd} edit={(time) => edit({ dayEnd: time })} />
      </div>
      <QuietHours quiet={quiet} edit={(pauses) => edit({ quiet: pauses })} />
      <Follows values={values} />
      <ProblemLine problem={problem} />
      <div class="buttons">
        <button type="submit" class="primary" disabled={busy || !changed}>
          {t('save')}
        </button>
        {changed && (
          <button type="button" onClick={() => setValues(valuesOf(set))}>
            {t('cancel')}
          </button>
        )}
      </div>
    </form>
  );
}

/** What follows from the hours, as they stand in the form. */
function Follows({ values }: { values: WorkingTimeValues }) {
  const { now } = useContext(FaceContext);
  const { workdays, dayStart, dayEnd } = values;
  // The background says what is wrong with hours that cannot be.
  if (workdays.length === 0 || dayStart >= dayEnd) return null;
  const moment = now.toPlainDateTime();
  const next = announceableFrom(moment, hoursFrom(values));
  const isNow = Temporal.PlainDateTime.compare(next, moment) === 0;
  return (
    <p class="fact">
      <Icon name="later" />
      <span>
        {t('hoursWholeDays', dates({ timeStyle: 'short' }).format(Temporal.PlainTime.from(dayStart)))}{' '}
        {isNow ? t('hoursNow') : t('hoursNext', dueWords(dueAtMinute(next), now))}
      </span>
    </p>
  );
}

function weekdayName(day: number): string {
  // 1 January 2024 was a Monday.
  return alone(dates({ weekday: 'short' }).format(Temporal.PlainDate.from({ year: 2024, month: 1, day })));
}
