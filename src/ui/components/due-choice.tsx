import { useState } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import type { Due } from '../../domain/due';
import { dueOfFields, type NearDay, nearDays, nearDue } from '../../domain/when';
import type { Store } from '../../store/schema';
import { type MessageKey, t } from '../t';
import { readDue, useDueFromWords } from '../use-due-from-words';
import { Chips } from './chips';
import { DayFields } from './day-fields';
import { DueWords } from './due-words';

/** When, as the fields of a form hold it. Words win over what is chosen: whoever typed some means them. */
export interface DueFields {
  day: NearDay | 'date';
  /** A date in words. */
  words: string;
  /** For the day `date`: the values of `<input type="date">` and `<input type="time">`. */
  date: string;
  time: string;
}

const dayKeys: Record<DueFields['day'], MessageKey> = {
  tomorrow: 'tomorrow',
  'in-3-days': 'inThreeDays',
  'next-week': 'nextWeek',
  date: 'aDate',
};

interface Props {
  fields: DueFields;
  edit(changed: Partial<DueFields>): void;
  /** Whose important dates the words may count from. */
  about: Contact;
}

/** When something is to be done: a near day by one press, a date in words, or a day of the calendar. */
export function DueChoice({ fields, edit, about }: Props) {
  const [takesDate, setTakesDate] = useState(false);
  const reading = useDueFromWords(fields.words, about);
  const inWords = fields.words.trim() !== '';
  return (
    <div class="due-choice">
      <Chips
        legend={t('when')}
        value={inWords ? 'words' : fields.day}
        choose={(day, byPointer) => {
          if (day === 'words') return;
          edit({ day, words: '' });
          setTakesDate(byPointer);
        }}
        chips={[...nearDays, 'date' as const].map((value) => ({ value, label: t(dayKeys[value]) }))}
      />
      {!inWords && fields.day === 'date' ? (
        <DayFields date={fields.date} time={fields.time} focused={takesDate} edit={edit} />
      ) : (
        <DueWords words={fields.words} reading={reading} edit={(words) => edit({ words })} />
      )}
    </div>
  );
}

/** The due that the fields say; null where they say none. Reads words anew, however quickly they were typed. */
export async function dueOf(
  fields: DueFields,
  about: Pick<Contact, 'importantDates'> | null,
  store: Store,
  now: Temporal.ZonedDateTime,
): Promise<Due | null> {
  if (fields.words.trim() === '') return chosenDue(fields, now);
  const reading = await readDue(fields.words, about, store, now);
  return reading.kind === 'understood' ? reading.due : null;
}

/** The due of what is chosen, words aside. */
export function chosenDue({ day, date, time }: DueFields, now: Temporal.ZonedDateTime): Due | null {
  return day === 'date' ? dueOfFields(date, time) : nearDue(day, now);
}
