import { useContext, useRef, useState } from 'preact/hooks';
import type { TimelineEntry } from '../../domain/timeline';
import { timelineOf } from '../../store/read/about-contact';
import { FaceContext } from '../face-context';
import { t } from '../t';
import { useLive } from '../use-live';
import { useStretches } from '../use-stretches';
import { Gap } from './gap';
import { NoteEntry } from './note-entry';
import { TouchpointEntry } from './touchpoint-entry';

const firstShown = 30;

/** What took place and what was noted, newest first. */
export function Timeline({ contactId }: { contactId: string }) {
  const { store } = useContext(FaceContext);
  const [most, setMost] = useState(firstShown);
  const found = useLive(() => timelineOf(store, contactId, most), [contactId, most], 'keep');
  if (!found) return null;
  return (
    <section class="timeline">
      <h2>{t('timeline')}</h2>
      {found.entries.length === 0 && <p class="muted">{t('timelineEmpty')}</p>}
      <Entries entries={found.entries} />
      {found.more && (
        <button type="button" class="more" onClick={() => setMost(2 * most)}>
          {t('showOlder')}
        </button>
      )}
    </section>
  );
}

/** However many there are, the page holds those near what is in sight. */
function Entries({ entries }: { entries: readonly TimelineEntry[] }) {
  const list = useRef<HTMLOListElement>(null);
  const { stretches } = useStretches(list, entries.length);
  const draw = (entry: TimelineEntry) =>
    entry.kind === 'note' ? (
      <NoteEntry key={entry.record.id} note={entry.record} />
    ) : (
      <TouchpointEntry key={entry.record.id} touchpoint={entry.record} />
    );
  return (
    <ol ref={list}>
      {stretches.flatMap(({ drawn, from, to, height }) =>
        drawn ? entries.slice(from, to).map(draw) : <Gap key={`gap ${from}`} height={height} />,
      )}
    </ol>
  );
}
