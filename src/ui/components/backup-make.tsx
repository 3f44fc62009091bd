import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { command } from '../../messages/channel';
import { lastBackupAt } from '../../store/read/backup';
import { FaceContext } from '../face-context';
import { ago } from '../format';
import { makeBackup, saveFile } from '../make-backup';
import { whyWords } from '../restore-words';
import { goInstead } from '../route';
import { t, tn } from '../t';
import { useLive } from '../use-live';

type Making =
  | { state: 'idle' }
  | { state: 'writing'; records: number }
  | { state: 'saved'; name: string; records: number }
  | { state: 'failed'; why: string };

/**
 * One click writes everything that is kept into one file.
 * @param now whether the click was made elsewhere
 */
export function BackupMake({ now: atOnce }: { now: boolean }) {
  const { store, now } = useContext(FaceContext);
  const [making, setMaking] = useState<Making>({ state: 'idle' });
  const last = useLive(() => lastBackupAt(store), [], 'keep');
  const endOffer = useRef<(() => void) | null>(null);
  // The browser reads the file while it saves it: it is let go of with the room, or for the next one.
  useEffect(() => () => endOffer.current?.(), []);

  const make = async () => {
    setMaking({ state: 'writing', records: 0 });
    try {
      const { file, name, records } = await makeBackup(store, now, (written) =>
        setMaking({ state: 'writing', records: written }),
      );
      endOffer.current?.();
      endOffer.current = saveFile(file, name);
      setMaking({ state: 'saved', name, records });
      await command('backup.made');
    } catch (thrown) {
      console.error(thrown);
      setMaking({ state: 'failed', why: whyWords(thrown) });
    }
  };

  useEffect(() => {
    if (!atOnce) return;
    goInstead({ view: 'backup' }); // the page may be loaded again, and makes no other one then
    void make();
  }, [atOnce]);

  return (
    <section class="room-card backup">
      <p>{t('backupText')}</p>
      <p class="muted">{t('backupPlain')}</p>
      <div>
        <button type="button" class="primary" disabled={making.state === 'writing'} onClick={make}>
          {t('backupMake')}
        </button>
      </div>
      <p role="status">
        {making.state === 'writing' && t('backupMaking', tn('backupRecords', making.records))}
        {making.state === 'saved' && t('backupMade', making.name, tn('backupRecords', making.records))}
      </p>
      <p role="alert" class="problem">
        {making.state === 'failed' && t('backupFailed', making.why)}
      </p>
      {last !== undefined && (
        <p class="muted">{last === null ? t('backupNever') : t('backupLast', ago(last, 'ms', now))}</p>
      )}
    </section>
  );
}
