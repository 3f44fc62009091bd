import { useContext } from 'preact/hooks';
import type { Conversation } from '../../domain/conversation';
import { isDue } from '../../domain/due';
import type { Wait } from '../../domain/follow-up';
import { FaceContext } from '../face-context';
import { ago } from '../format';
import { t, tn } from '../t';
import { Icon } from './icon';

/**
 * Why a wait stands here. We know only what was opened: never that there is no answer, only that none was seen and
 * when it was last looked (DESIGN 7.3).
 */
export function WaitReason({ wait, conversation }: { wait: Wait; conversation: Conversation | null }) {
  const { now } = useContext(FaceContext);
  const looked = conversation && ago(conversation.lookedAt, 'ms', now);
  const words = isDue(wait.due, now)
    ? looked
      ? t('noAnswerSeenThread', looked)
      : t('noAnswerSeen')
    : t('unlessAnswered');
  const several =
    wait.needs === 'all' ? tn('ofThemAnswered', wait.answeredBy?.length ?? 0, String(wait.subjectIds.length)) : '';
  return (
    <span class="reason">
      <Icon name="wait" />
      {[words, several].filter(Boolean).join('; ')}
    </span>
  );
}
