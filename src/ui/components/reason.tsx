import { useContext } from 'preact/hooks';
import type { Conversation } from '../../domain/conversation';
import type { Commitment, FollowUp } from '../../domain/follow-up';
import { FaceContext } from '../face-context';
import { dueWords } from '../format';
import { lazy } from '../lazy';
import { t } from '../t';
import { Icon } from './icon';
import { WaitReason } from './wait-reason';

const PlanReason = lazy(() => import('./plan-reason').then((module) => module.PlanReason), null);

/** Why a follow-up stands here, in one line; nothing for what the rep planned by themselves. */
export function Reason({ followUp, conversation }: { followUp: FollowUp; conversation: Conversation | null }) {
  if (followUp.kind === 'wait') return <WaitReason wait={followUp} conversation={conversation} />;
  if (followUp.kind === 'commitment') return <PromiseReason promise={followUp} />;
  return followUp.kind === 'plan-step' ? <PlanReason step={followUp} /> : null;
}

function PromiseReason({ promise }: { promise: Commitment }) {
  const { now } = useContext(FaceContext);
  const { by, due, promisedFor = due } = promise;
  const putOff = promisedFor === due ? '' : `, ${t('promisedFor', dueWords(promisedFor, now))}`;
  return (
    <span class="reason">
      <Icon name="promise" />
      {t(by === 'me' ? 'youPromised' : 'promisedToYou') + putOff}
    </span>
  );
}
