import { builtInPlans, inWords, type StartablePlan } from '../../domain/built-in-plans';
import { command } from '../../messages/channel';
import { distanceWords } from '../plan-words';
import { t } from '../t';
import type { Saving } from '../use-save';
import { Icon } from './icon';
import { PlanForm } from './plan-form';
import { RoomCard } from './room-card';

interface Props {
  plan: StartablePlan;
  saving: Saving;
  editing: boolean;
  edit(on: boolean): void;
  /** Called with the id of the copy once there is one. */
  copied(id: string): void;
}

/** A plan with its steps, and what can be done with it. */
export function PlanCard({ plan, saving, editing, edit, copied }: Props) {
  const { id, name, steps } = plan;
  const original = originalOf(id);
  const changed = original !== null && !sameSteps(original, plan);
  const copy = async () => {
    const draft = { id: null, name: t('copyOf', name), steps };
    const saved = await saving.save(() => command('plan.save', draft), t('savedCopied', name));
    if (saved) copied(saved.id);
  };
  if (editing) {
    return (
      <article class="room-card" aria-label={name}>
        <PlanForm plan={plan} leave={() => edit(false)} />
      </article>
    );
  }
  return (
    <RoomCard
      name={name}
      heading="h2"
      origin={original === null ? 'own' : changed ? 'changed' : 'built-in'}
      busy={saving.busy}
      edit={() => edit(true)}
      copy={copy}
      restore={() => original && saving.save(() => command('plan.save', original), t('savedOriginal', name))}
      erase={() => saving.save(() => command('plan.erase', { id }), t('savedPlanErased', name))}
    >
      <ol class="plan-steps">
        {steps.map((step) => (
          <li key={step.id}>
            <span class="step-days">{distanceWords(step)}</span>
            <span>
              {step.what}
              {step.onlyAfterGoodFeedback && (
                <span class="held-back">
                  <Icon name="wait" />
                  {t('planOnlyAfterGood')}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </RoomCard>
  );
}

function originalOf(id: string): StartablePlan | null {
  const plan = builtInPlans.find((each) => each.id === id);
  return plan ? inWords(plan, t) : null;
}

function sameSteps(one: StartablePlan, other: StartablePlan): boolean {
  const told = ({ name, steps }: StartablePlan) =>
    JSON.stringify([
      name,
      steps.map(({ id, days, what, onlyAfterGoodFeedback }) => [id, days, what, onlyAfterGoodFeedback]),
    ]);
  return told(one) === told(other);
}
