import { useContext } from 'preact/hooks';
import { FaceContext } from '../face-context';
import { kindWordOf } from '../kind-words';
import { t } from '../t';

/**
 * A day on which nothing is due: something kind.
 * @param planned whether anything is planned for later
 */
export function NothingDue({ planned }: { planned: boolean }) {
  const { now } = useContext(FaceContext);
  return (
    <div class="empty">
      <h2>{t('nothingDueTitle')}</h2>
      <p>{t(kindWordOf(now.toPlainDate()))}</p>
      <p>{t(planned ? 'nothingDueText' : 'nothingPlannedText')}</p>
    </div>
  );
}
