import { useState } from 'preact/hooks';
import { builtInPlans, inWords } from '../../domain/built-in-plans';
import { command } from '../../messages/channel';
import { t } from '../t';
import { usePlans } from '../use-plans';
import { useSave } from '../use-save';
import { ErasedList } from './erased-list';
import { PlanCard } from './plan-card';
import { PlanForm } from './plan-form';
import { Room } from './room';

/** All plans: those that come with Touchbase and the rep's own, to read, change, copy and erase. */
export function PlansRoom() {
  const plans = usePlans();
  const [editing, setEditing] = useState<string | null>(null);
  const saving = useSave();
  const erased = builtInPlans
    .filter(({ id }) => plans && !plans.some((plan) => plan.id === id))
    .map((plan) => inWords(plan, t));
  const isNew = editing === 'new';
  return (
    <Room
      title={t('plans')}
      action={
        <button type="button" class="primary" aria-expanded={isNew} onClick={() => setEditing(isNew ? null : 'new')}>
          {t('planAdd')}
        </button>
      }
    >
      <p class="muted">{t('plansText')}</p>
      {isNew && (
        <div class="room-card">
          <PlanForm plan={null} leave={() => setEditing(null)} />
        </div>
      )}
      {plans?.map((plan) => (
        <PlanCard
          key={plan.id}
          plan={plan}
          saving={saving}
          editing={editing === plan.id}
          edit={(on) => setEditing(on ? plan.id : null)}
          copied={setEditing}
        />
      ))}
      <ErasedList
        title={t('plansErased')}
        erased={erased}
        busy={saving.busy}
        bringBack={(each) => saving.save(() => command('plan.save', each), t('savedBack', each.name))}
      />
    </Room>
  );
}
