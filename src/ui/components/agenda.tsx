import type { ComponentType } from 'preact';
import { useContext, useRef, useState } from 'preact/hooks';
import { lastDueAt } from '../../domain/due';
import { agendaList } from '../../store/read/agenda';
import { hasContacts } from '../../store/read/contacts';
import { type AgendaSection, sectionOf } from '../agenda-section';
import { FaceContext } from '../face-context';
import { lazy } from '../lazy';
import { RowStart } from '../row-start';
import { t, tn } from '../t';
import { useDrawn } from '../use-drawn';
import { useLive } from '../use-live';
import { AgendaGroup } from './agenda-group';
import { AgendaRow } from './agenda-row';
import { NothingDue } from './nothing-due';
import { RememberedHeight } from './remembered-height';
import type { WholeAgenda } from './whole-agenda';

// Read once the first rows are drawn: whoever waits is told of a moment later, and nothing else any later for it.
const YourTurn = lazy(() => import('./your-turn').then((module) => module.YourTurn), null, 'idle');
const Apart = lazy(() => import('./apart').then((module) => module.Apart), null, 'idle');
const AgendaKeys = lazy(() => import('./agenda-keys').then((module) => module.AgendaKeys), null, 'idle');
const FirstDay = lazy(() => import('./first-day').then((module) => module.FirstDay), null);

/**
 * Promises of mine, people who wait, what is overdue, due today, this week and coming, with what can be done about each.
 * @param first how many rows are shown until the rest is asked for
 */
export function Agenda({ first }: { first: number }) {
  const { store, now } = useContext(FaceContext);
  const box = useRef<HTMLElement>(null);
  const [start, setStart] = useState<RowStart | null>(null);
  const [Whole, setWhole] = useState<ComponentType<Parameters<typeof WholeAgenda>[0]> | null>(null);
  const found = useLive(
    async () => {
      const [list, anybody] = await Promise.all([agendaList(store, now, first), hasContacts(store)]);
      return { ...list, anybody };
    },
    [lastDueAt(now), first],
    'keep',
  );
  useDrawn('agenda', found !== undefined);
  if (!found) return <section class="agenda" aria-busy="true" />;
  const { untilToday, coming, countUntilToday, countHeld, anybody } = found;
  const hidden = countUntilToday - untilToday.length;
  const nothingDue = countUntilToday === 0 && anybody ? <NothingDue planned={coming.length > 0} /> : null;
  const yourTurn = anybody ? <YourTurn otherwise={nothingDue} /> : <FirstDay />;
  const groupOf = (section: AgendaSection) => {
    const entries = [...untilToday, ...(hidden > 0 ? [] : coming)].filter((entry) => sectionOf(entry, now) === section);
    return (
      entries.length > 0 && (
        <AgendaGroup section={section}>
          <ul>
            {entries.map((entry) => (
              <AgendaRow key={entry.kind === 'standing' ? entry.standing.id : entry.followUp.id} entry={entry} />
            ))}
          </ul>
        </AgendaGroup>
      )
    );
  };
  const short = (
    <>
      {groupOf('promised')}
      <RememberedHeight name="your-turn">{yourTurn}</RememberedHeight>
      {groupOf('overdue')}
      {groupOf('today')}
      {groupOf('week')}
      {groupOf('coming')}
      {(hidden > 0 || coming.length === first) && (
        <button
          type="button"
          class="more"
          onClick={() => import('./whole-agenda').then(({ WholeAgenda }) => setWhole(() => WholeAgenda), console.error)}
        >
          {hidden > 0 ? tn('andMore', hidden) : t('showMore')}
        </button>
      )}
    </>
  );
  return (
    <RowStart.Provider value={start}>
      <section class="agenda" aria-label={t('agenda')} ref={box}>
        {Whole ? <Whole short={short} yourTurn={yourTurn} /> : short}
        <Apart held={countHeld} />
        <AgendaKeys box={box} setStart={setStart} />
      </section>
    </RowStart.Provider>
  );
}
