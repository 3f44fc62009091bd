import { useContext, useState } from 'preact/hooks';
import { lastDueAt } from '../../domain/due';
import { apartRows, countAsleep } from '../../store/read/agenda';
import { FaceContext } from '../face-context';
import { t } from '../t';
import { useLive } from '../use-live';
import { ApartRow } from './apart-row';

const most = 50;

/**
 * What is not on the agenda for now, folded: asleep until somebody writes, or held back.
 * @param held how many steps of plans are held back
 */
export function Apart({ held }: { held: number }) {
  const { store } = useContext(FaceContext);
  const [open, setOpen] = useState(false);
  const asleep = useLive(() => countAsleep(store), [], 'keep');
  if (asleep === undefined || asleep + held === 0) return null;
  return (
    <details class="agenda-group apart" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('apart', asleep + held)}</summary>
      {open && <Rows />}
    </details>
  );
}

function Rows() {
  const { store, now } = useContext(FaceContext);
  const found = useLive(() => apartRows(store, now, most), [lastDueAt(now)], 'keep');
  return (
    <ul>
      {[...(found?.asleep ?? []), ...(found?.held ?? [])].map((row) => (
        <ApartRow key={row.followUp.id} row={row} named />
      ))}
    </ul>
  );
}
