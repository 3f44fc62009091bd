import { useContext, useState } from 'preact/hooks';
import { lastDueAt } from '../../domain/due';
import { type AgendaEntry, agendaList } from '../../store/read/agenda';
import { hasContacts } from '../../store/read/contacts';
import { type AgendaSection, sectionOf } from '../agenda-section';
import { FaceContext } from '../face-context';
import { lazy } from '../lazy';
import { type MessageKey, t, tn } from '../t';
import { useDrawn } from '../use-drawn';
import { useLive } from '../use-live';
import { FollowUpRow } from './follow-up-row';
import { NothingDue } from './nothing-due';
import { StandingRow } from './standing-row';

// Read once the first rows are drawn: whoever waits is told of a moment later, and nothing else any later for it.
const YourTurn = lazy(() => import('./your-turn').then((module) => module.YourTurn), null, 'idle');
const Apart = lazy(() => import('./apart').then((module) => module.Apart), null, 'idle');

const headings: Record<AgendaSection, MessageKey> = {
  promised: 'promisedOverdue',
  overdue: 'overdue',
  today: 'today',
  coming: 'coming',
};

/** Promises of mine, people who wait, what is overdue, due today and coming, with what can be done about each. */
export function Agenda({ first }: { first: number }) {
  const { store, now } = useContext(FaceContext);
  const [most, setMost] = useState(first);
  const found = useLive(
    async () => {
      const [list, anybody] = await Promise.all([agendaList(store, now, most), hasContacts(store)]);
      return { ...list, anybody };
    },
    [lastDueAt(now), most],
    'keep',
  );
  useDrawn('agenda', found !== undefined);
  if (!found) return <section class="agenda" aria-busy="true" />;
  const { untilToday, coming, countUntilToday, countHeld, anybody } = found;
  const rowsOf = (section: AgendaSection) => untilToday.filter((entry) => sectionOf(entry, now) === section);
  const hidden = countUntilToday - untilToday.length;
  const nothingDue = <NothingDue anybody={anybody} planned={coming.length > 0} />;
  const showMore = () => setMost(most + 50);
  return (
    <section class="agenda" aria-label={t('agenda')}>
      <Group section="promised" entries={rowsOf('promised')} />
      {anybody && <YourTurn otherwise={countUntilToday === 0 ? nothingDue : null} />}
      {!anybody && countUntilToday === 0 && nothingDue}
      <Group section="overdue" entries={rowsOf('overdue')} />
      <Group section="today" entries={rowsOf('today')} />
      {hidden > 0 && (
        <button type="button" class="more" onClick={showMore}>
          {tn('andMore', hidden)}
        </button>
      )}
      {hidden <= 0 && <Group section="coming" entries={coming} />}
      {hidden <= 0 && coming.length === most && (
        <button type="button" class="more" onClick={showMore}>
          {t('showMore')}
        </button>
      )}
      <Apart held={countHeld} />
    </section>
  );
}

function Group({ section, entries }: { section: AgendaSection; entries: readonly AgendaEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <section class={`agenda-group ${section}`}>
      <h2>{t(headings[section])}</h2>
      <ul>
        {entries.map((entry) =>
          entry.kind === 'standing' ? (
            <StandingRow key={entry.standing.id} row={entry} named />
          ) : (
            <FollowUpRow key={entry.followUp.id} row={entry} named />
          ),
        )}
      </ul>
    </section>
  );
}
