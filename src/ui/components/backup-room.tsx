import { t } from '../t';
import { BackupMake } from './backup-make';
import { BackupRestore } from './backup-restore';
import { Room } from './room';

/** Everything into one file, and back. */
export function BackupRoom() {
  return (
    <Room title={t('backup')}>
      <BackupMake />
      <BackupRestore />
    </Room>
  );
}
