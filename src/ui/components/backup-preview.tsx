import { useContext, useState } from 'preact/hooks';
import type { BackupStanding } from '../../messages/contract';
import { FaceContext } from '../face-context';
import { moment } from '../format';
import { numbers } from '../intl';
import { countOf, type RestoreReport } from '../restore-backup';
import { tableName } from '../restore-words';
import { type MessageKey, t, tn } from '../t';
import { BackupFaults } from './backup-faults';

interface Props {
  report: RestoreReport;
  start(bringBack: boolean): void;
}

const columns: Record<BackupStanding, MessageKey> = {
  new: 'restoreNew',
  changed: 'restoreChanged',
  same: 'restoreSame',
  erases: 'restoreErases',
  'erased-here': 'restoreErasedHere',
};

/** What a backup would change, what is wrong with it, and the button that restores it. */
export function BackupPreview({ report, start }: Props) {
  const { now } = useContext(FaceContext);
  const [bringBack, setBringBack] = useState(false);
  const madeAt = Date.parse(report.madeAt ?? '');
  const erases = countOf(report, 'erases');
  const erasedHere = countOf(report, 'erased-here');
  const count = countOf(report, 'new') + countOf(report, 'changed') + erases + (bringBack ? erasedHere : 0);
  return (
    <>
      <BackupFaults report={report} />
      {report.records > 0 && (
        <>
          {!Number.isNaN(madeAt) && <p>{t('restoreMadeAt', moment(madeAt, 'minute', now))}</p>}
          <Counts report={report} />
          {erases > 0 && <p>{tn('restoreErasesText', erases)}</p>}
          {erasedHere > 0 && (
            <label class="check">
              <input
                type="checkbox"
                checked={bringBack}
                onChange={(event) => setBringBack(event.currentTarget.checked)}
              />
              {tn('restoreBringBack', erasedHere)}
            </label>
          )}
          {count === 0 ? (
            <p role="status">{t('restoreNothing')}</p>
          ) : (
            <div>
              <button type="button" class="primary" onClick={() => start(bringBack)}>
                {tn('restoreStart', count)}
              </button>
            </div>
          )}
        </>
      )}
    </>
  );
}

function Counts({ report }: Pick<Props, 'report'>) {
  const shown = (Object.keys(columns) as BackupStanding[]).filter(
    (standing) => ['new', 'changed', 'same'].includes(standing) || countOf(report, standing) > 0,
  ); // the keys are those of the table above
  return (
    <div class="backup-counts">
      <table>
        <caption class="for-ears">{t('restoreTable')}</caption>
        <thead>
          <tr>
            <td />
            {shown.map((standing) => (
              <th key={standing} scope="col">
                {t(columns[standing])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...report.counts].map(([table, counts]) => (
            <tr key={table}>
              <th scope="row">{tableName(table)}</th>
              {shown.map((standing) => (
                <td key={standing}>{numbers({}).format(counts[standing] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
