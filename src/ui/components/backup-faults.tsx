import type { RestoreReport } from '../restore-backup';
import { faultWords } from '../restore-words';
import { tn } from '../t';
import { Icon } from './icon';

/** What is wrong with a backup, line by line. */
export function BackupFaults({ report: { faults, faultCount, records } }: { report: RestoreReport }) {
  if (faultCount === 0) return null;
  return (
    <div class="backup-faults">
      {records > 0 && (
        <p role="alert" class="problem">
          <Icon name="warning" />
          <span>{tn('restoreFaults', faultCount)}</span>
        </p>
      )}
      <ul {...(records > 0 ? {} : { role: 'alert' })}>
        {faults.map((fault) => (
          <li key={faultWords(fault)}>{faultWords(fault)}</li>
        ))}
        {faultCount > faults.length && <li>{tn('restoreMoreFaults', faultCount - faults.length)}</li>}
      </ul>
    </div>
  );
}
