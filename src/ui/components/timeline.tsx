import { useContext, useState } from 'preact/hooks';
import { timelineOf } from '../../store/read/about-contact';
import { FaceContext } from '../face-context';
import { t } from '../t';
import { useLive } from '../use-live';
import { NoteEntry } from './note-entry';
import { TouchpointEntry } from './touchpoint-entry';

const page = 30;

/** What took place and what was noted, newest first. */
export function Timeline({ contactId }: { contactId: string }) {
  const { store } = useContext(FaceContext);
  const [most, setMost] = useState(page);
  const found = useLive(() => timelineOf(store, contactId, most), [contactId, most], 'keep');
  if (!found) return null;
  return (
    <section class="timeline">
      <h2>{t('timeline')}</h2>
      {found.entries.length === 0 && <p class="muted">{t('timelineEmpty')}</p>}
      <ol>
        {found.entries.map((entry) =>
          entry.kind === 'note' ? (
            <NoteEntry key={entry.record.id} note={entry.record} />
          ) : (
            <TouchpointEntry key={entry.record.id} touchpoint={entry.record} />
          ),
        )}
      </ol>
      {found.more && (
        <button type="button" class="more" onClick={() => setMost(most + page)}>
          {t('showOlder')}
        </button>
      )}
    </section>
  );
}
