import type { Problem, ProblemCode } from '../../messages/problem';
import { type MessageKey, t } from '../t';
import { PlainMessage } from './plain-message';

const texts: Partial<Record<ProblemCode, MessageKey>> = {
  'disk-full': 'databaseDiskFull',
  'no-background': 'databaseNoAnswer',
};

/** The database cannot be read: why, and a way to try again. */
export function DatabaseProblem({ problem, tryAgain }: { problem: Problem; tryAgain(): void }) {
  return (
    <div role="alert">
      <h1 class="for-ears">{t('extensionName')}</h1>
      <PlainMessage icon="warning" title={t('databaseProblemTitle')} text={t(texts[problem.code] ?? 'problemDatabase')}>
        {/* With no room on the disk what is typed may be kept in memory alone, which would not survive a restart. */}
        <p>{t(problem.code === 'disk-full' ? 'databaseDiskFullComfort' : 'databaseProblemComfort')}</p>
        <button type="button" class="primary" onClick={tryAgain}>
          {t('tryAgain')}
        </button>
      </PlainMessage>
    </div>
  );
}
