import { useContext, useRef, useState } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import type { Day } from '../../domain/working-time';
import { command } from '../../messages/channel';
import { FaceContext } from '../face-context';
import { shortDay } from '../format';
import { intervalWords } from '../interval';
import { t } from '../t';
import { useEscape } from '../use-escape';
import { useFocusInside } from '../use-focus-inside';
import { useSave } from '../use-save';
import { ProblemLine } from './problem-line';

const usualPauses = [7, 14, 30, 90];

/** Asks until when nobody should remind of somebody's rhythm. */
export function RhythmPause({ contact, leave }: { contact: Contact; leave(): void }) {
  const { now } = useContext(FaceContext);
  const [picked, setPicked] = useState('');
  const { busy, problem, save } = useSave('form');
  const box = useRef<HTMLFieldSetElement>(null);
  useEscape(true, leave);
  useFocusInside(box, 'button');
  const pause = async (day: Temporal.PlainDate) => {
    const until = day.toString() as Day; // ISO 8601 is the form of Day
    const words = t('savedPause', contact.name, shortDay(day, now));
    if (await save(() => command('cadence.pause', { contactId: contact.id, until }), words)) leave();
  };
  return (
    <fieldset ref={box} class="snooze">
      <legend class="for-ears">{t('rhythmPauseFor')}</legend>
      {usualPauses.map((days) => {
        const day = now.toPlainDate().add({ days });
        return (
          <button key={days} type="button" class="choice" disabled={busy} onClick={() => pause(day)}>
            {intervalWords(days)}
            <small>{shortDay(day, now)}</small>
          </button>
        );
      })}
      <form
        class="snooze-day"
        onSubmit={(event) => {
          event.preventDefault();
          if (picked !== '') pause(Temporal.PlainDate.from(picked));
        }}
      >
        <label class="grows-wide">
          <span class="for-ears">{t('rhythmPauseUntil')}</span>
          <input
            type="date"
            required
            min={now.toPlainDate().add({ days: 1 }).toString()}
            value={picked}
            onInput={(event) => setPicked(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="primary" disabled={busy}>
          {t('rhythmPauseThen')}
        </button>
      </form>
      <ProblemLine problem={problem} />
    </fieldset>
  );
}
