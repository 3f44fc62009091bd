import { t } from '../t';
import { BackupMake } from './backup-make';
import { BackupRestore } from './backup-restore';
import { Room } from './room';

/**
 * Everything into one file, and back.
 * @param now whether a backup is made at once
 */
export function BackupRoom({ now = false }: { now?: boolean }) {
  return (
    <Room title={t('backup')}>
      <BackupMake now={now} />
      <BackupRestore />
    </Room>
  );
}
