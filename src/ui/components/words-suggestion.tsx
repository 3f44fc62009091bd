import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { type Due, isMinute } from '../../domain/due';
import { writtenLanguage } from '../../messages/language';
import { workingHours } from '../../store/read/settings';
import type { Store } from '../../store/schema';
import { FaceContext } from '../face-context';
import { dueInFull } from '../format';
import { t } from '../t';
import type { DueFields } from './due-choice';
import { Icon } from './icon';
import type { PromiseFields } from './promise-terms';

/** What fields a suggestion would fill. */
type Filled = Partial<DueFields & PromiseFields> & { what: string };

interface Suggestion {
  /** For which text it was made. */
  text: string;
  words: string;
  filled: Filled;
}

interface Props {
  /** What was typed or pasted as what was promised. */
  text: string;
  /** Who said the words. */
  promisedBy: 'me' | 'them';
  use(filled: Filled): void;
}

// Shorter texts hold no promise besides what they are about.
const shortestText = 6;

/** What a text says of who promised what by when: "I'll send the report by Friday". Offered, never done by itself. */
export function WordsSuggestion({ text, promisedBy, use }: Props) {
  const { store, now } = useContext(FaceContext);
  const [found, setFound] = useState<Suggestion | null>(null);
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => {
    if (text.trim().length < shortestText) return setFound(null);
    suggest(text, promisedBy, store, now).then((suggestion) => {
      if (latest.current === text) setFound(suggestion);
    }, console.error);
  }, [text, promisedBy]);
  const shown = found?.text === text ? found : null;
  return (
    <div role="status">
      {shown && (
        <p class="suggestion">
          <Icon name="promise" />
          <span>{shown.words}</span>
          <button type="button" class="quiet" onClick={() => use(shown.filled)}>
            {t('useThis')}
          </button>
        </p>
      )}
    </div>
  );
}

async function suggest(
  text: string,
  promisedBy: 'me' | 'them',
  store: Store,
  now: Temporal.ZonedDateTime,
): Promise<Suggestion | null> {
  const [{ promiseIn }, hours] = await Promise.all([import('../../dates/promise'), workingHours(store)]);
  const promise = promiseIn(text, now, hours, promisedBy, writtenLanguage());
  if (promise === null) return null;
  const { what, by, due, quote } = promise;
  const words = due === null ? what : t('whatByWhen', what, dueInFull(due));
  return {
    text,
    words: t(by === 'me' ? 'youOwe' : 'theyOwe', words),
    filled: { what, by, quote, ...(due === null ? {} : dateFields(due)) },
  };
}

function dateFields(due: Due): DueFields {
  return { day: 'date', words: '', date: due.slice(0, 10), time: isMinute(due) ? due.slice(11) : '' };
}
