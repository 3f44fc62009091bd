import { useContext } from 'preact/hooks';
import { lastDueAt } from '../../domain/due';
import { apartRows } from '../../store/read/agenda';
import { FaceContext } from '../face-context';
import { t } from '../t';
import { useLive } from '../use-live';
import { ApartRow } from './apart-row';

const most = 50;

/** What is not on the agenda for now, folded: asleep until somebody writes, or held back. */
export function Apart() {
  const { store, now } = useContext(FaceContext);
  const found = useLive(() => apartRows(store, now, most), [lastDueAt(now)], 'keep');
  if (!found || found.asleep.length + found.held.length === 0) return null;
  const rows = [...found.asleep, ...found.held];
  return (
    <details class="agenda-group apart">
      <summary>{t('apart', rows.length)}</summary>
      <ul>
        {rows.map((row) => (
          <ApartRow key={row.followUp.id} row={row} named />
        ))}
      </ul>
    </details>
  );
}
