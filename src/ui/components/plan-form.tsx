import { useRef, useState } from 'preact/hooks';
import type { StartablePlan } from '../../domain/built-in-plans';
import { command } from '../../messages/channel';
import { blankStep, fieldsOfPlan, planOfFields, type StepFields, stepsFromText, textOfSteps } from '../plan-fields';
import { t } from '../t';
import { useDraft } from '../use-draft';
import { useSave } from '../use-save';
import { EditForm } from './edit-form';
import { Icon } from './icon';
import { PlanStepInputs } from './plan-step-inputs';

interface Props {
  /** Null for a new one. */
  plan: StartablePlan | null;
  leave(): void;
}

/** Makes a plan, or changes one: its name, and its steps with their days. */
export function PlanForm({ plan, leave }: Props) {
  // Held, since a new plan's first step has an id of its own.
  const [blank] = useState(() => fieldsOfPlan(plan));
  const { fields, edit, clear } = useDraft(`plan/${plan?.id ?? 'new'}`, blank);
  const [wrong, setWrong] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const { busy, problem, save } = useSave('form');
  const steps = stepsFromText(fields.steps);
  const setSteps = (changed: readonly StepFields[]) => edit({ steps: textOfSteps(changed) });
  const submit = async () => {
    const told = planOfFields(fields);
    setWrong(told === null);
    if (told === null) return;
    const saved = await save(() => command('plan.save', { id: plan?.id ?? null, ...told }), t('savedPlan', told.name));
    if (!saved) return;
    clear();
    leave();
  };
  return (
    <EditForm busy={busy} problem={problem} submit={submit} leave={leave} discard={clear}>
      <label>
        <span>{t('planName')}</span>
        <input
          required
          maxLength={200}
          value={fields.name}
          onInput={(event) => edit({ name: event.currentTarget.value })}
        />
      </label>
      <fieldset>
        <legend class="small muted">{t('planSteps')}</legend>
        <ol ref={list} class="step-inputs">
          {steps.map((step, index) => (
            <li key={step.id}>
              <PlanStepInputs
                step={step}
                place={index + 1}
                edit={(changed) =>
                  setSteps(steps.map((each) => (each.id === step.id ? { ...each, ...changed } : each)))
                }
                remove={
                  steps.length === 1
                    ? null
                    : () => {
                        setSteps(steps.filter(({ id }) => id !== step.id));
                        list.current?.querySelector('input')?.focus();
                      }
                }
              />
            </li>
          ))}
        </ol>
      </fieldset>
      <div>
        <button
          type="button"
          class="quiet small"
          onClick={() => {
            setSteps([...steps, blankStep(steps)]);
            // Once it is drawn.
            requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('li:last-child input')?.focus());
          }}
        >
          <Icon name="plan" />
          {t('planAddStep')}
        </button>
      </div>
      <div role="alert">{wrong && <p class="problem">{t('planNoDays')}</p>}</div>
    </EditForm>
  );
}
