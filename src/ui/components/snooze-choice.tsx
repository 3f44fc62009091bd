import { useContext, useRef, useState } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import { type Due, isMinute } from '../../domain/due';
import { dueOfFields, laterToday, nearDue } from '../../domain/when';
import { FaceContext } from '../face-context';
import { dueInFull, dueWords, weekday } from '../format';
import { t } from '../t';
import { readDue, useDueFromWords } from '../use-due-from-words';
import { useEscape } from '../use-escape';
import { useFocusInside } from '../use-focus-inside';
import { DayFields } from './day-fields';
import { DueWords } from './due-words';

interface Props {
  /** Those it is about, for the ear. */
  label: string;
  /** Whose important dates words may count from. */
  about: Pick<Contact, 'importantDates'> | null;
  choose(until: Due): void;
  /** Whether only whole days can be chosen. */
  wholeDays?: boolean;
  /** Puts it off until they write; absent where nobody's writing would bring it back. */
  untilTheyWrite?: (() => void) | undefined;
  leave(): void;
}

/** Until when to put something off. */
export function SnoozeChoice({ label, about, choose, untilTheyWrite, wholeDays = false, leave }: Props) {
  const { store, now } = useContext(FaceContext);
  const [fields, setFields] = useState({ words: '', date: '', time: '' });
  const [picksDay, setPicksDay] = useState(false);
  const reading = useDueFromWords(fields.words, about);
  const box = useRef<HTMLFieldSetElement>(null);
  useEscape(true, leave);
  useFocusInside(box, 'button');
  const choices = [
    { label: t('laterToday'), due: wholeDays ? null : laterToday(now) },
    { label: t('tomorrow'), due: nearDue('tomorrow', now) },
    { label: t('nextWeek'), due: nearDue('next-week', now) },
  ].flatMap((choice) => (choice.due === null ? [] : [{ ...choice, due: choice.due }]));
  const submit = async () => {
    const picked = picksDay ? dueOfFields(fields.date, fields.time) : await dueInWords();
    if (picked) choose(picked);
  };
  const dueInWords = async () => {
    const read = await readDue(fields.words, about, store, now);
    return read.kind === 'understood' ? read.due : null;
  };
  return (
    <fieldset ref={box} class="snooze">
      <legend class="for-ears">{label}</legend>
      {choices.map((choice) => (
        <button
          key={choice.label}
          type="button"
          class="choice"
          title={dueInFull(choice.due)}
          onClick={() => choose(choice.due)}
        >
          {choice.label}
          <small>{hint(choice.due, now)}</small>
        </button>
      ))}
      {untilTheyWrite && (
        <button type="button" class="choice" title={t('whenTheyWriteHint')} onClick={untilTheyWrite}>
          {t('whenTheyWrite')}
        </button>
      )}
      <button type="button" class="choice" aria-expanded={picksDay} onClick={() => setPicksDay(!picksDay)}>
        {t('aDate')}
      </button>
      <form
        class="snooze-day"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {picksDay ? (
          <DayFields {...fields} focused edit={(changed) => setFields({ ...fields, ...changed })} />
        ) : (
          <DueWords words={fields.words} reading={reading} edit={(words) => setFields({ ...fields, words })} />
        )}
        <button type="submit" class="primary">
          {t('snooze')}
        </button>
      </form>
    </fieldset>
  );
}

function hint(due: Due, now: Temporal.ZonedDateTime): string {
  return isMinute(due) ? dueWords(due, now) : weekday(due);
}
