import { useContext, useEffect, useRef } from 'preact/hooks';
import { FaceContext } from '../face-context';
import { t } from '../t';

interface Props {
  date: string;
  time: string;
  /** Whether the cursor goes to the date when the fields appear. */
  focused?: boolean;
  edit(changed: { date?: string; time?: string }): void;
}

/** A day to come and, if it matters, the time of day. */
export function DayFields({ date, time, focused = false, edit }: Props) {
  const { now } = useContext(FaceContext);
  const day = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) day.current?.focus();
  }, [focused]);
  return (
    <div class="day-fields">
      <label>
        <span class="for-ears">{t('date')}</span>
        <input
          ref={day}
          type="date"
          required
          min={now.toPlainDate().toString()}
          value={date}
          onInput={(event) => edit({ date: event.currentTarget.value })}
        />
      </label>
      <label>
        <span class="for-ears">{t('timeOptional')}</span>
        <input type="time" value={time} onInput={(event) => edit({ time: event.currentTarget.value })} />
      </label>
    </div>
  );
}
