import { useContext } from 'preact/hooks';
import type { PlanStepDue } from '../../domain/follow-up';
import type { Rating } from '../../domain/note';
import { isHeld } from '../../domain/plan';
import { command } from '../../messages/channel';
import { FaceContext } from '../face-context';
import { shortDay } from '../format';
import { isToCome, type Run } from '../plan-runs';
import { heldWords } from '../plan-words';
import { t } from '../t';
import type { Saving } from '../use-save';
import { DueTime } from './due-time';
import { Icon } from './icon';

interface Props {
  run: Run;
  feedback: Rating | null;
  saving: Saving;
}

/** The steps of a plan that was started: done, to come, held back and why. */
export function PlanRunSteps({ run, feedback, saving }: Props) {
  return (
    <ol class="run-steps">
      {run.steps.map((step) => (
        <li key={step.id}>
          {isToCome(step) ? <StepToCome step={step} feedback={feedback} saving={saving} /> : <StepEnded step={step} />}
        </li>
      ))}
    </ol>
  );
}

function StepToCome({ step, feedback, saving }: { step: PlanStepDue; feedback: Rating | null; saving: Saving }) {
  const held = isHeld(step, feedback);
  return (
    <>
      <button
        type="button"
        class="tick"
        aria-label={t('doneWithStep', step.what)}
        title={t('done')}
        disabled={saving.busy}
        onClick={() =>
          saving.save(() => command('followUp.close', { id: step.id, as: 'done' }), t('savedDone', step.what))
        }
      >
        <Icon name="check" />
      </button>
      <div>
        <p>{step.what}</p>
        <p class="small muted">
          {step.status === 'asleep' ? t('planAsleep') : <DueTime due={step.due} />}
          {held && (
            <span class="held-back">
              <Icon name="wait" />
              {heldWords(feedback)}
            </span>
          )}
        </p>
      </div>
    </>
  );
}

const endedKeys = {
  done: 'planStepDone',
  answered: 'planStepDone',
  dismissed: 'planStepDismissed',
  broken: 'planStepDismissed',
} as const;

function StepEnded({ step }: { step: PlanStepDue }) {
  const { now } = useContext(FaceContext);
  const { status, closedAt, what } = step;
  if (status === 'open' || status === 'asleep') return null;
  const day =
    closedAt === null
      ? null
      : Temporal.Instant.fromEpochMilliseconds(closedAt).toZonedDateTimeISO(now.timeZoneId).toPlainDate();
  return (
    <>
      <span class="ended">
        <Icon name={status === 'done' || status === 'answered' ? 'check' : 'close'} />
      </span>
      <p class="muted">
        {what} <span class="small">{t(endedKeys[status], day === null ? '' : shortDay(day, now))}</span>
      </p>
    </>
  );
}
