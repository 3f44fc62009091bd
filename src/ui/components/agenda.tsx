import { useContext, useState } from 'preact/hooks';
import { type AgendaGroup, groupOf } from '../../domain/agenda';
import { lastDueAt } from '../../domain/due';
import { type AgendaRow, agendaRows, hasContacts } from '../../store/read';
import { FaceContext } from '../face-context';
import { type MessageKey, t, tn } from '../t';
import { useDrawn } from '../use-drawn';
import { useLive } from '../use-live';
import { FollowUpRow } from './follow-up-row';
import { NothingDue } from './nothing-due';

const headings: Record<AgendaGroup, MessageKey> = { overdue: 'overdue', today: 'today', coming: 'coming' };

/** What is due, today and coming, with what can be done about each. */
export function Agenda({ first }: { first: number }) {
  const { store, now } = useContext(FaceContext);
  const [most, setMost] = useState(first);
  const found = useLive(
    async () => {
      const [rows, anybody] = await Promise.all([agendaRows(store, now, most), hasContacts(store)]);
      return { ...rows, anybody };
    },
    [lastDueAt(now), most],
    'keep',
  );
  useDrawn('agenda', found !== undefined);
  if (!found) return <section class="agenda" aria-busy="true" />;
  const { untilToday, coming, countUntilToday, anybody } = found;
  const rowsOf = (group: AgendaGroup) => untilToday.filter((row) => groupOf(row.followUp.due, now) === group);
  const hidden = countUntilToday - untilToday.length;
  const showMore = () => setMost(most + 50);
  return (
    <section class="agenda" aria-label={t('agenda')}>
      {countUntilToday === 0 && <NothingDue anybody={anybody} planned={coming.length > 0} />}
      <Group group="overdue" rows={rowsOf('overdue')} />
      <Group group="today" rows={rowsOf('today')} />
      {hidden > 0 && (
        <button type="button" class="more" onClick={showMore}>
          {tn('andMore', hidden)}
        </button>
      )}
      {hidden <= 0 && <Group group="coming" rows={coming} />}
      {hidden <= 0 && coming.length === most && (
        <button type="button" class="more" onClick={showMore}>
          {t('showMore')}
        </button>
      )}
    </section>
  );
}

function Group({ group, rows }: { group: AgendaGroup; rows: readonly AgendaRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section class={`agenda-group ${group}`}>
      <h2>{t(headings[group])}</h2>
      <ul>
        {rows.map((row) => (
          <FollowUpRow key={row.followUp.id} row={row} named />
        ))}
      </ul>
    </section>
  );
}
