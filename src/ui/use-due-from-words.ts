import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Contact } from '../domain/contact';
import type { Due } from '../domain/due';
import { language, writtenLanguage } from '../messages/language';
import { workingHours } from '../store/read/settings';
import type { Store } from '../store/schema';
import { FaceContext } from './face-context';

/** How a date in words was understood. */
export type WordsReading =
  | { kind: 'none' }
  /** What reads dates is on its way. */
  | { kind: 'reading' }
  /** `words` tell the due as it was understood, to be compared with what was meant. */
  | { kind: 'understood'; due: Due; words: string }
  | { kind: 'not-understood' };

/** Whose important dates words may count from. */
type Anchored = Pick<Contact, 'importantDates'>;

/**
 * What a date in words means, as it is typed. The code that understands dates is read from the package with the first
 * word.
 */
export function useDueFromWords(text: string, about: Anchored | null): WordsReading {
  const { store, now } = useContext(FaceContext);
  const [answer, setAnswer] = useState<{ asked: string; reading: WordsReading } | null>(null);
  const asked = JSON.stringify([text, now.toPlainDateTime().toString({ smallestUnit: 'minute' })]);
  const latest = useRef(asked);
  latest.current = asked;
  useEffect(() => {
    if (text.trim() === '') return;
    readDue(text, about, store, now).then((reading) => {
      if (latest.current === asked) setAnswer({ asked, reading });
    }, console.error);
  }, [asked]);
  if (text.trim() === '') return { kind: 'none' };
  return answer?.asked === asked ? answer.reading : { kind: 'reading' };
}

/** Reads a date in words once. */
export async function readDue(
  text: string,
  about: Anchored | null,
  store: Store,
  now: Temporal.ZonedDateTime,
): Promise<WordsReading> {
  const [{ dueFromWords }, { anchorsFrom }, { dueInWords }, hours] = await Promise.all([
    import('../dates/due-from-words'),
    import('../dates/anchor'),
    import('../dates/due-in-words'),
    workingHours(store),
  ]);
  const due = dueFromWords(text, now, hours, anchorsFrom(about?.importantDates ?? []), writtenLanguage());
  return due === null
    ? { kind: 'not-understood' }
    : { kind: 'understood', due, words: dueInWords(due, now, language()) };
}
