import type { ComponentChild } from 'preact';
import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { lastDueAt } from '../../domain/due';
import { wholeAgenda } from '../../store/read/whole-agenda';
import { focusRow, rowOf, rowsIn } from '../agenda-rows';
import { type AgendaSection, sectionOf } from '../agenda-section';
import { FaceContext } from '../face-context';
import { t } from '../t';
import { useLive } from '../use-live';
import { LongGroup } from './long-group';

// Of what is to come; what is due is shown to the last.
const atFirst = 200;

interface Props {
  /** Stands there until all is known: the first rows of it. */
  short: ComponentChild;
  /** Whoever waits for the rep's answer. */
  yourTurn: ComponentChild;
}

/** The agenda to its end, however long it is. */
export function WholeAgenda({ short, yourTurn }: Props) {
  const { store, now } = useContext(FaceContext);
  const [mostComing, setMostComing] = useState(atFirst);
  const mark = useRef<HTMLSpanElement>(null);
  const list = useLive(() => wholeAgenda(store, now, mostComing), [lastDueAt(now), mostComing], 'keep');
  const isKnown = list !== undefined;
  const lastShort = useRef<string | null>(null);
  useLayoutEffect(() => {
    const agenda = mark.current?.closest('.agenda');
    const last = agenda && rowsIn(agenda).at(-1);
    // The button that asked for all is gone: whoever pressed it by keyboard goes on from there.
    if (document.activeElement === document.body) lastShort.current = last?.dataset['item'] ?? null;
  }, []);
  useEffect(() => {
    const agenda = mark.current?.closest('.agenda');
    if (!isKnown || !agenda || lastShort.current === null) return;
    const goOn = () => {
      const last = rowOf(agenda, lastShort.current ?? '');
      if (last && document.activeElement === document.body) focusRow(last);
      if (last) observer.disconnect();
    };
    // The rows themselves are there a moment later.
    const observer = new MutationObserver(goOn);
    observer.observe(agenda, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [isKnown]);
  if (!list) {
    return (
      <>
        <span ref={mark} hidden />
        {short}
      </>
    );
  }
  const { untilToday, coming } = list;
  const groupOf = (section: AgendaSection) => {
    const items = [...untilToday, ...coming].filter((item) => sectionOf(item, now) === section);
    return items.length > 0 && <LongGroup section={section} items={items} />;
  };
  return (
    <>
      <span ref={mark} hidden />
      {groupOf('promised')}
      {yourTurn}
      {groupOf('overdue')}
      {groupOf('today')}
      {groupOf('week')}
      {groupOf('coming')}
      {coming.length === mostComing && (
        <button type="button" class="more" onClick={() => setMostComing(2 * mostComing)}>
          {t('showMore')}
        </button>
      )}
    </>
  );
}
