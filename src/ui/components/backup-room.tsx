import { goBack } from '../route';
import { t } from '../t';
import { useEscape } from '../use-escape';
import { BackupMake } from './backup-make';
import { BackupRestore } from './backup-restore';
import { ViewHeader } from './view-header';

/** Everything into one file, and back. */
export function BackupRoom() {
  useEscape(true, goBack);
  return (
    <section class="room">
      <ViewHeader title={t('backup')} />
      <BackupMake />
      <BackupRestore />
    </section>
  );
}
