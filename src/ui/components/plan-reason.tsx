import { useContext } from 'preact/hooks';
import { dayOf } from '../../domain/due';
import type { PlanStepDue } from '../../domain/follow-up';
import { isHeld } from '../../domain/plan';
import { lastFeedbackRating } from '../../store/read/about-contact';
import { FaceContext } from '../face-context';
import { shortDay } from '../format';
import { t } from '../t';
import { useLive } from '../use-live';
import { Icon } from './icon';

/** Which plan a step is of; and why it is held back, where it is. */
export function PlanReason({ step }: { step: PlanStepDue }) {
  const { store, now } = useContext(FaceContext);
  const [contactId = ''] = step.subjectIds;
  const held = useLive(
    async () => step.onlyAfterGoodFeedback && isHeld(step, await lastFeedbackRating(store, contactId)),
    [contactId, step.onlyAfterGoodFeedback],
  );
  const { planName, anchor } = step.run;
  return (
    <span class="reason">
      <Icon name="plan" />
      {t('planReason', planName, shortDay(dayOf(anchor), now)) + (held ? `; ${t('heldReason')}` : '')}
    </span>
  );
}
