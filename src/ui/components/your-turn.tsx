import { useState } from 'preact/hooks';
import { t, tn } from '../t';
import type { YourTurnRow as Row } from '../your-turn';
import { YourTurnRow } from './your-turn-row';

const firstShown = 4;

/** Who waits for the rep's answer. */
export function YourTurn({ rows }: { rows: readonly Row[] }) {
  const [all, setAll] = useState(false);
  if (rows.length === 0) return null;
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
