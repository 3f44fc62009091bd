import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { SplitLine } from '../dates/split-due';
import type { Contact } from '../domain/contact';
import { FaceContext } from './face-context';
import { type DatedText, dueInText } from './record-line';

/**
 * The date in words at the end of what is being typed; null where there is none. While a further letter is read, what
 * stood there before stays in sight: see `isOf`.
 */
export function useDueInText(
  { kind, text, undated }: DatedText,
  about: Pick<Contact, 'importantDates'>,
): { split: SplitLine | null; isOf(text: string): boolean } {
  const { store, now } = useContext(FaceContext);
  const [answer, setAnswer] = useState<{ text: string; split: SplitLine | null }>({ text: '', split: null });
  const asked = JSON.stringify([kind, text, undated, now.toPlainDateTime().toString({ smallestUnit: 'minute' })]);
  const latest = useRef(asked);
  latest.current = asked;
  useEffect(() => {
    dueInText({ kind, text, undated }, about, store, now).then((split) => {
      if (latest.current === asked) setAnswer({ text, split });
    }, console.error);
  }, [asked]);
  return { split: answer.split, isOf: (current) => answer.text === current };
}
