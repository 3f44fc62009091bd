import { builtInPlans } from '../domain/built-in-plans';
import type { PlanRun, PlanStepDue } from '../domain/follow-up';
import { limits, longestKey } from '../domain/limits';
import {
  type DatedStep,
  furthestStep,
  movedSteps,
  type Plan,
  type PlanStep,
  regainedSteps,
  stepsOf,
} from '../domain/plan';
import type { SharedRecord } from '../domain/record';
import type { Day } from '../domain/working-time';
import type { Handlers } from '../messages/channel';
import { Problem } from '../messages/problem';
import { everythingAbout } from '../store/read/about-contact';
import { get } from '../store/read/record';
import type { Store } from '../store/schema';
import type { Draft } from '../store/write';
import type { Clock } from './clock';
import { atMost, calendarDay, line, tooMany, whole } from './input';
import { invalid } from './invalid';
import { countPlans, planOf, settle } from './plans';
import { saveOn, standing } from './saved';

type PlanCommands = Pick<Handlers<'command'>, 'plan.save' | 'plan.erase' | 'plan.start' | 'plan.move' | 'plan.stop'>;

const mostPlans = 50;

/** Commands about reusable lists of steps, and about starting them on a contact. Runs answer with the run's id. */
export function planCommands(store: Store, clock: Clock): PlanCommands {
  const save = saveOn(store, clock);
  const now = () => clock().epochMilliseconds;
  const today = () => clock().toPlainDate();

  return {
    'plan.save': async ({ id, ...told }) => {
      const values = planFrom(told);
      if (id === null) {
        const made = crypto.randomUUID();
        return save('plan-edited', made, [], async (writer) => {
          if ((await countPlans(store)) >= mostPlans) throw tooMany('plans', mostPlans);
          await writer.make('plans', { id: made, ...values });
        });
      }
      await settle(store, id, now());
      return save('plan-edited', id, [], async (writer) => {
        if (await get(store, 'plans', id)) await writer.edit('plans', id, values);
        else if (builtInPlans.some((plan) => plan.id === id)) await writer.make('plans', { id, ...values });
        else throw new Problem('gone');
      });
    },

    'plan.erase': async ({ id }) => {
      await settle(store, id, now());
      await standing(get(store, 'plans', id));
      return save('plan-edited', id, [], (writer) => writer.erase('plans', id));
    },

    'plan.start': async ({ planId, contactId, anchor }) => {
      await standing(get(store, 'contacts', contactId));
      const plan = await standing(planOf(store, planId));
      const run = { id: crypto.randomUUID(), planId, planName: plan.name, anchor: anchorDay(anchor) };
      const steps = stepsOf(plan, run.anchor, today());
      if (steps.length === 0) throw invalid('planAllPast');
      return save('plan-started', run.id, [contactId], async (writer) => {
        for (const step of steps) await writer.make('followUps', stepDue(step, run, contactId, now()));
      });
    },

    'plan.move': ({ contactId, runId, anchor }) => {
      const day = anchorDay(anchor);
      return save('plan-moved', runId, [contactId], async (writer) => {
        const steps = await stepsOfRun(store, contactId, runId);
        const moved = movedSteps(steps, day);
        for (const { id, ...patch } of moved) await writer.edit('followUps', id, patch);
        const run = moved[0]?.run;
        const plan = run ? await planOf(store, run.planId) : null;
        if (!run || !plan || steps.every((step) => step.run.anchor === day)) return;
        for (const step of regainedSteps(plan, steps, day, today())) {
          await writer.make('followUps', stepDue(step, run, contactId, now()));
        }
      });
    },

    'plan.stop': ({ contactId, runId }) =>
      save('plan-stopped', runId, [contactId], async (writer) => {
        const steps = await stepsOfRun(store, contactId, runId);
        for (const { id, closedAt } of steps) {
          if (closedAt === null) await writer.edit('followUps', id, { status: 'dismissed', closedAt: now() });
        }
      }),
  };
}

async function stepsOfRun(store: Store, contactId: string, runId: string): Promise<PlanStepDue[]> {
  const { followUps } = await everythingAbout(store, contactId);
  const steps = followUps.filter((followUp) => followUp.kind === 'plan-step').filter(({ run }) => run.id === runId);
  if (steps.length === 0) throw new Problem('gone');
  return steps;
}

function stepDue({ step, due }: DatedStep, run: PlanRun, contactId: string, now: number): Draft<PlanStepDue> {
  return {
    id: crypto.randomUUID(),
    kind: 'plan-step',
    subjectIds: [contactId],
    originContactId: contactId,
    what: step.what,
    due,
    status: 'open',
    closedAt: null,
    madeAt: now,
    run,
    stepId: step.id,
    days: step.days,
    onlyAfterGoodFeedback: step.onlyAfterGoodFeedback,
  };
}

/** A day that steps ten years before and after it are days of four-digit years. */
function anchorDay(text: string): Day {
  const day = calendarDay(text);
  if (day < '1900' || day >= '2200') throw invalid('invalidTooFar');
  return day;
}

const mostSteps = 50;

function planFrom({ name, steps }: Omit<Plan, keyof SharedRecord>) {
  const words = line(name, limits.name);
  if (words === '') throw invalid('invalidNoName');
  if (steps.length === 0) throw invalid('invalidNoSteps');
  const parsed = atMost(steps, mostSteps, 'planSteps').map(stepFrom);
  if (new Set(parsed.map(({ id }) => id)).size < parsed.length) {
    throw invalid('invalidTogether');
  }
  return { name: words, steps: parsed };
}

function stepFrom({ id, days, what, onlyAfterGoodFeedback }: PlanStep): PlanStep {
  const words = line(what);
  if (words === '') throw invalid('invalidNoWords');
  return {
    id: line(id, longestKey) || crypto.randomUUID(),
    days: whole(days, -furthestStep, furthestStep, 'planSteps'),
    what: words,
    onlyAfterGoodFeedback: onlyAfterGoodFeedback === true,
  };
}
