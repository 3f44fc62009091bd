import type { ComponentChildren } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import { dayOf, parseDue } from '../../domain/due';
import { movedSteps, regainedSteps } from '../../domain/plan';
import type { Day } from '../../domain/working-time';
import { command } from '../../messages/channel';
import { FaceContext } from '../face-context';
import { shortDay } from '../format';
import type { Run } from '../plan-runs';
import { t } from '../t';
import { usePlans } from '../use-plans';
import { useSave } from '../use-save';
import { EditForm } from './edit-form';
import { StepPreview } from './step-preview';

interface Props {
  contact: Contact;
  run: Run;
  leave(): void;
  /** What stands here while nothing is moved. */
  children: ComponentChildren;
}

/** Gives a plan under way another day to count from, and shows what that does to its steps before it is saved. */
export function PlanMove({ contact, run, leave, children }: Props) {
  const { now } = useContext(FaceContext);
  const { id: runId, planName, planId, anchor: before } = run.run;
  const [anchor, setAnchor] = useState<string>(before.slice(0, 10));
  const plan = usePlans()?.find(({ id }) => id === planId) ?? null;
  const { busy, problem, save } = useSave('form');
  const day = parseDue(anchor) === null ? null : (anchor as Day); // the field tells whole days
  const moved = day === null ? [] : movedSteps(run.steps, day);
  const isMoved = day !== null && day !== before.slice(0, 10);
  const regained = isMoved && plan ? regainedSteps(plan, run.steps, day, now.toPlainDate()) : [];
  const submit = async () => {
    if (day === null) return;
    const words = t('savedPlanMoved', planName, shortDay(dayOf(day), now));
    if (await save(() => command('plan.move', { contactId: contact.id, runId, anchor: day }), words)) leave();
  };
  return (
    <EditForm busy={busy} problem={problem} submit={submit} leave={leave} discard={() => {}}>
      <label class="short-date">
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
      {isMoved ? (
        <StepPreview
          label={t('planMovePreview')}
          steps={[
            ...moved.map(({ id, due }) => {
              const step = run.steps.find((each) => each.id === id);
              return { id, what: step?.what ?? '', from: step?.due ?? null, due };
            }),
            ...regained.map(({ step, due }) => ({ id: step.id, what: step.what, from: null, due })),
          ]}
        />
      ) : (
        children
      )}
    </EditForm>
  );
}
