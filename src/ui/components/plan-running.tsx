import { useContext, useState } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import { dayOf } from '../../domain/due';
import type { Rating } from '../../domain/note';
import { command } from '../../messages/channel';
import { FaceContext } from '../face-context';
import { shortDay } from '../format';
import type { Run } from '../plan-runs';
import { t } from '../t';
import type { Saving } from '../use-save';
import { PlanMove } from './plan-move';
import { PlanRunSteps } from './plan-run-steps';

interface Props {
  contact: Contact;
  run: Run;
  feedback: Rating | null;
  saving: Saving;
}

/** A plan under way: its steps, the day they count from, and the end of it. */
export function PlanRunning({ contact, run, feedback, saving }: Props) {
  const { now } = useContext(FaceContext);
  const [moving, setMoving] = useState(false);
  const { id, planName, anchor } = run.run;
  const from = shortDay(dayOf(anchor), now);
  const steps = <PlanRunSteps run={run} feedback={feedback} saving={saving} />;
  return (
    <section class="run" aria-label={planName}>
      <header class="run-head">
        <p>
          <strong>{planName}</strong> <span class="muted">{t('planFrom', from)}</span>
        </p>
        <div class="buttons">
          <button type="button" class="small" aria-expanded={moving} onClick={() => setMoving(!moving)}>
            {t('planMove')}
          </button>
          <button
            type="button"
            class="small"
            disabled={saving.busy}
            onClick={() =>
              saving.save(
                () => command('plan.stop', { contactId: contact.id, runId: id }),
                t('savedPlanStopped', planName, contact.name),
              )
            }
          >
            {t('planStop')}
          </button>
        </div>
      </header>
      {moving ? (
        <PlanMove contact={contact} run={run} leave={() => setMoving(false)}>
          {steps}
        </PlanMove>
      ) : (
        steps
      )}
    </section>
  );
}
