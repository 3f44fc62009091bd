import { useContext } from 'preact/hooks';
import { browser } from '../../messages/browser';
import { backupDue } from '../../store/read/backup';
import { FaceContext } from '../face-context';
import { ago } from '../format';
import { hashOf } from '../route';
import { t } from '../t';
import { useLive } from '../use-live';

/** That it is time for a backup; nothing where it is not. */
export function BackupAge() {
  const { store, now } = useContext(FaceContext);
  const due = useLive(() => backupDue(store, now.epochMilliseconds), [now.toPlainDate().toString()], 'keep');
  if (due === undefined) return null;
  return (
    <p class="backup-age">
      {due === null ? t('backupNever') : t('backupDue', ago(due, 'ms', now))}{' '}
      <a
        href={browser.runtime.getURL(`dashboard/index.html${hashOf({ view: 'backup' })}`)}
        target="_blank"
        rel="noreferrer"
      >
        {t('backupNow')}
      </a>
    </p>
  );
}
