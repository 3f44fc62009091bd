import { useContext, useState } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import { dayOf, dueOn, parseDue } from '../../domain/due';
import { stepsOf } from '../../domain/plan';
import type { Day } from '../../domain/working-time';
import { command } from '../../messages/channel';
import { FaceContext } from '../face-context';
import { shortDay } from '../format';
import { t, tn } from '../t';
import { usePlans } from '../use-plans';
import { useSave } from '../use-save';
import { EditForm } from './edit-form';
import { StepPreview } from './step-preview';

/** Starts a plan on somebody: which one, and the day it counts from. Its dates are shown before it is saved. */
export function PlanStart({ contact, leave }: { contact: Contact; leave(): void }) {
  const { now } = useContext(FaceContext);
  const plans = usePlans();
  const [picked, setPicked] = useState<string | null>(null);
  const [anchor, setAnchor] = useState<string>(dueOn(now.toPlainDate()));
  const { busy, problem, save } = useSave('form');
  if (!plans) return null;
  const plan = plans.find(({ id }) => id === picked) ?? plans[0];
  const day = parseDue(anchor) === null ? null : (anchor as Day); // the field tells whole days
  const dated = plan && day ? stepsOf(plan, day, now.toPlainDate()) : [];
  const leftOut = plan ? plan.steps.length - dated.length : 0;
  const submit = async () => {
    if (!plan || day === null || dated.length === 0) return;
    const words = t('savedPlanStarted', plan.name, shortDay(dayOf(day), now));
    const started = { planId: plan.id, contactId: contact.id, anchor: day };
    if (await save(() => command('plan.start', started), words)) leave();
  };
  return (
    <EditForm busy={busy} problem={problem} submit={submit} leave={leave} discard={() => {}}>
      <div class="side-by-side">
        <label>
          <span>{t('plan')}</span>
          <select value={plan?.id ?? ''} onChange={(event) => setPicked(event.currentTarget.value)}>
            {plans.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('planAnchor')}</span>
          <input
            type="date"
            required
            min="1900-01-01"
            max="2199-12-31"
            value={anchor}
            onInput={(event) => setAnchor(event.currentTarget.value)}
          />
        </label>
      </div>
      {dated.length > 0 && (
        <StepPreview
          label={t('planStartPreview')}
          steps={dated.map(({ step, due }) => ({ id: step.id, what: step.what, from: null, due }))}
        />
      )}
      <div role="status">
        {day !== null && leftOut > 0 && (
          <p class="small muted">{dated.length === 0 ? t('planAllPast') : tn('planLeftOut', leftOut)}</p>
        )}
      </div>
    </EditForm>
  );
}
