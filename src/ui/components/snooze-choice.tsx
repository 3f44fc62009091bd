import { useContext, useRef, useState } from 'preact/hooks';
import { type Due, isMinute } from '../../domain/due';
import { dueOfFields, laterToday, nearDue } from '../../domain/when';
import { FaceContext } from '../face-context';
import { dueInFull, dueWords, weekday } from '../format';
import { t } from '../t';
import { useEscape } from '../use-escape';
import { useFocusInside } from '../use-focus-inside';
import { DayFields } from './day-fields';

interface Props {
  /** Those it is about, for the ear. */
  label: string;
  choose(until: Due): void;
  leave(): void;
}

/** Until when to put something off. */
export function SnoozeChoice({ label, choose, leave }: Props) {
  const { now } = useContext(FaceContext);
  const [fields, setFields] = useState({ date: '', time: '' });
  const [picksDay, setPicksDay] = useState(false);
  const box = useRef<HTMLFieldSetElement>(null);
  useEscape(true, leave);
  useFocusInside(box, 'button');
  const later = laterToday(now);
  const choices = [
    { label: t('laterToday'), due: later },
    { label: t('tomorrow'), due: nearDue('tomorrow', now) },
    { label: t('nextWeek'), due: nearDue('next-week', now) },
  ];
  const picked = dueOfFields(fields.date, fields.time);
  return (
    <fieldset ref={box} class="snooze">
      <legend class="for-ears">{label}</legend>
      {choices.map(
        (choice) =>
          choice.due !== null && (
            <button
              key={choice.label}
              type="button"
              class="choice"
              title={dueInFull(choice.due)}
              onClick={() => choice.due !== null && choose(choice.due)}
            >
              {choice.label}
              <small>{hint(choice.due, now)}</small>
            </button>
          ),
      )}
      <button type="button" class="choice" aria-expanded={picksDay} onClick={() => setPicksDay(!picksDay)}>
        {t('aDate')}
      </button>
      {picksDay && (
        <form
          class="snooze-day"
          onSubmit={(event) => {
            event.preventDefault();
            if (picked) choose(picked);
          }}
        >
          <DayFields {...fields} focused edit={(changed) => setFields({ ...fields, ...changed })} />
          <button type="submit" class="primary">
            {t('snooze')}
          </button>
        </form>
      )}
    </fieldset>
  );
}

function hint(due: Due, now: Temporal.ZonedDateTime): string {
  return isMinute(due) ? dueWords(due, now) : weekday(due);
}
