import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { command } from '../../messages/channel';
import { unfinishedRestore } from '../../store/read/backup';
import { FaceContext } from '../face-context';
import { numbers } from '../intl';
import { checkBackup, countOf, type RestoreReport, restoreBackup } from '../restore-backup';
import { whyWords } from '../restore-words';
import { t, tn } from '../t';
import { undo } from '../undo';
import { useLive } from '../use-live';
import { useSave } from '../use-save';
import { BackupFaults } from './backup-faults';
import { BackupPreview } from './backup-preview';
import { Icon } from './icon';

type Restore =
  | { step: 'none' }
  | { step: 'checking'; part: number }
  | { step: 'checked'; file: File; report: RestoreReport }
  | { step: 'running'; part: number }
  | { step: 'restored'; report: RestoreReport; changeId: string }
  | { step: 'failed'; why: string };

/** A backup is chosen, looked at, and restored. */
export function BackupRestore() {
  const { store } = useContext(FaceContext);
  const [restore, setRestore] = useState<Restore>({ step: 'none' });
  const { busy, save } = useSave();
  const unfinished = useLive(() => unfinishedRestore(store), [], 'keep');
  // A file that was chosen before can be chosen again only in a new field.
  const [round, setRound] = useState(0);
  const checking = useRef<AbortController | null>(null);
  useEffect(() => () => checking.current?.abort(), []);
  useEffect(() => {
    if (restore.step !== 'running') return;
    const ask = (event: Event) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [restore.step]);

  const choose = async (file: File | undefined) => {
    checking.current?.abort();
    if (!file) return setRestore({ step: 'none' });
    const controller = new AbortController();
    const { signal } = controller;
    checking.current = controller;
    setRestore({ step: 'checking', part: 0 });
    try {
      const report = await checkBackup(file, (part) => setRestore({ step: 'checking', part }), signal);
      setRestore({ step: 'checked', file, report });
    } catch (thrown) {
      if (signal.aborted) return;
      console.error(thrown);
      setRestore({ step: 'failed', why: t('restoreUnreadable', whyWords(thrown)) });
    }
  };

  const start = async (file: File, { records }: RestoreReport, bringBack: boolean) => {
    setRestore({ step: 'running', part: 0 });
    try {
      const { report, changeId } = await restoreBackup(file, records, bringBack, (part) =>
        setRestore({ step: 'running', part }),
      );
      if (changeId === null) return setRestore({ step: 'none' });
      await save(() => command('backup.finish', { changeId }), t('restoreDone'));
      setRestore({ step: 'restored', report, changeId });
    } catch (thrown) {
      console.error(thrown);
      setRestore({ step: 'failed', why: t('restoreStopped', whyWords(thrown)) });
    } finally {
      setRound((before) => before + 1);
    }
  };

  const takeBack = async (changeId: string) => {
    const done = { text: t('undone'), undone: true };
    if (await save(() => undo(changeId), done)) setRestore({ step: 'none' });
  };

  return (
    <section class="room-card backup">
      <h2>{t('restore')}</h2>
      <p>{t('restoreText')}</p>
      {unfinished && restore.step !== 'running' && (
        <div class="problem">
          <Icon name="warning" />
          <p>{t('restoreUnfinished', numbers({}).format(unfinished.done), numbers({}).format(unfinished.of))}</p>
          <button type="button" class="quiet" disabled={busy} onClick={() => takeBack(unfinished.changeId)}>
            {t('restoreTakeBack')}
          </button>
        </div>
      )}
      <label class="backup-file">
        <span>{t('restoreFile')}</span>
        <input
          key={round}
          type="file"
          accept=".jsonl,.json,.txt"
          disabled={restore.step === 'running'}
          onChange={(event) => choose(event.currentTarget.files?.[0])}
        />
      </label>
      {(restore.step === 'checking' || restore.step === 'running') && (
        <>
          <progress
            aria-label={t(restore.step === 'running' ? 'restoreRunning' : 'restoreChecking')}
            value={restore.part}
          />
          {restore.step === 'running' && <p class="muted">{t('restoreStay')}</p>}
        </>
      )}
      <p role="alert" class="problem">
        {restore.step === 'failed' && restore.why}
      </p>
      {restore.step === 'restored' && (
        <>
          <p role="status">{tn('restoreEnd', writtenOf(restore.report))}</p>
          <BackupFaults report={restore.report} />
          <div>
            <button type="button" class="quiet" disabled={busy} onClick={() => takeBack(restore.changeId)}>
              {t('restoreTakeBack')}
            </button>
          </div>
        </>
      )}
      {restore.step === 'checked' && (
        <BackupPreview report={restore.report} start={(bringBack) => start(restore.file, restore.report, bringBack)} />
      )}
    </section>
  );
}

function writtenOf(report: RestoreReport): number {
  return countOf(report, 'new') + countOf(report, 'changed') + countOf(report, 'erases');
}
