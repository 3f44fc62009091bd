import type { Problem } from '../../messages/problem';
import { problemText } from '../problem-text';
import { t } from '../t';
import { PlainMessage } from './plain-message';

/** The database cannot be read: why, and a way to try again. */
export function DatabaseProblem({ problem, tryAgain }: { problem: Problem; tryAgain(): void }) {
  return (
    <div role="alert">
      <PlainMessage icon="warning" title={t('databaseProblemTitle')} text={problemText(problem)}>
        <p>{t('databaseProblemComfort')}</p>
        <button type="button" class="primary" onClick={tryAgain}>
          {t('tryAgain')}
        </button>
      </PlainMessage>
    </div>
  );
}
