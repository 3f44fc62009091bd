import { useContext, useState } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import { lastFeedbackRating, planStepsOf } from '../../store/read/about-contact';
import { FaceContext } from '../face-context';
import { runsOf } from '../plan-runs';
import { t, tn } from '../t';
import { useLive } from '../use-live';
import { useSave } from '../use-save';
import { CareSection } from './care-section';
import { PlanRunSteps } from './plan-run-steps';
import { PlanRunning } from './plan-running';
import { PlanStart } from './plan-start';

/** The plans that were started on somebody, and the starting of another. */
export function PersonPlans({ contact }: { contact: Contact }) {
  const { store } = useContext(FaceContext);
  const [starting, setStarting] = useState(false);
  const saving = useSave();
  const known = useLive(async () => {
    const [steps, feedback] = await Promise.all([
      planStepsOf(store, contact.id),
      lastFeedbackRating(store, contact.id),
    ]);
    return { runs: runsOf(steps), feedback };
  }, [contact.id]);
  if (!known) return null;
  const { runs, feedback } = known;
  const [running, ended] = [runs.filter((run) => run.running), runs.filter((run) => !run.running)];
  return (
    <CareSection
      title={t('plans')}
      action={{ icon: 'plan', label: t('planStart'), expanded: starting, act: () => setStarting(!starting) }}
    >
      {starting && <PlanStart contact={contact} leave={() => setStarting(false)} />}
      {running.length === 0 && !starting && <p class="muted">{t('plansNoneRunning')}</p>}
      {running.map((run) => (
        <PlanRunning key={run.run.id} contact={contact} run={run} feedback={feedback} saving={saving} />
      ))}
      {ended.length > 0 && (
        <details>
          <summary>{tn('plansEnded', ended.length)}</summary>
          {ended.map((run) => (
            <div key={run.run.id} class="run">
              <p>{run.run.planName}</p>
              <PlanRunSteps run={run} feedback={feedback} saving={saving} />
            </div>
          ))}
        </details>
      )}
    </CareSection>
  );
}
