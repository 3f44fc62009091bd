import { useContext } from 'preact/hooks';
import { type Due, dayOf, isOverdue } from '../../domain/due';
import { FaceContext } from '../face-context';
import { dueInFull, shortDay } from '../format';
import { t } from '../t';

interface Props {
  label: string;
  steps: {
    id: string;
    what: string;
    /** When it was due before; null for a new one. */
    from: Due | null;
    due: Due;
  }[];
}

/** When the steps of a plan will be due, once that is saved. */
export function StepPreview({ label, steps }: Props) {
  const { now } = useContext(FaceContext);
  const short = (due: Due) => shortDay(dayOf(due), now);
  return (
    <div class="step-preview">
      <p class="small muted">{label}</p>
      <ul>
        {steps.map(({ id, what, from, due }) => (
          <li key={id} class={from === null ? '' : 'moved'}>
            <span class="step-days">
              {from !== null && (
                <>
                  <s>{short(from)}</s>
                  <span aria-hidden="true"> → </span>
                </>
              )}
              <time dateTime={due} title={dueInFull(due)} class={isOverdue(due, now) ? 'late' : ''}>
                {short(due)}
              </time>
            </span>
            <span>
              {what}
              {isOverdue(due, now) && <small class="late"> {t('planStepLate')}</small>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
