import type { ComponentChild } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { lastDueAt } from '../../domain/due';
import { FaceContext } from '../face-context';
import { t, tn } from '../t';
import { useLive } from '../use-live';
import { yourTurnRows } from '../your-turn';
import { YourTurnRow } from './your-turn-row';

// Of the newest conversations so many are looked at: whoever waits longer than all of these will hardly wait on.
const looksAt = 50;
const firstShown = 4;

/**
 * Who waits for the rep's answer.
 * @param otherwise stands there where nobody waits
 */
export function YourTurn({ otherwise }: { otherwise: ComponentChild }) {
  const { store, now } = useContext(FaceContext);
  const [all, setAll] = useState(false);
  const rows = useLive(() => yourTurnRows(store, now, looksAt), [lastDueAt(now)], 'keep');
  if (!rows) return null;
  if (rows.length === 0) return <>{otherwise}</>;
  const shown = all ? rows : rows.slice(0, firstShown);
  const hidden = rows.length - shown.length;
  return (
    <section class="agenda-group your-turn">
      <h2>{t('yourTurnTitle')}</h2>
      <ul>
        {shown.map((row) => (
          <YourTurnRow key={row.conversation.id} row={row} />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="more" onClick={() => setAll(true)}>
          {tn('andMore', hidden)}
        </button>
      )}
    </section>
  );
}
