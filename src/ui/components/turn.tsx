import { useContext } from 'preact/hooks';
import type { Conversation } from '../../domain/conversation';
import type { Touchpoint } from '../../domain/touchpoint';
import { command } from '../../messages/channel';
import { FaceContext } from '../face-context';
import { ago } from '../format';
import { t } from '../t';
import { useSave } from '../use-save';
import { Icon } from './icon';

interface Props {
  conversation: Conversation;
  /** The newest touch of all. */
  touch: Touchpoint | null;
}

/**
 * Whose turn it is in a conversation, as far as it was seen; nothing once they were touched elsewhere since, or where the
 * rep said that it needs no answer.
 */
export function Turn({ conversation, touch }: Props) {
  const { now } = useContext(FaceContext);
  const { busy, save } = useSave();
  const { id, turn, at, needsNoAnswer = -1, lookedAt, subject } = conversation;
  const isMine = turn === 'mine';
  if (turn === undefined || (touch && touch.at > at) || (isMine && needsNoAnswer >= at)) return null;
  const looked = ago(lookedAt, 'ms', now);
  return (
    <p class={`fact turn-${turn}`}>
      <Icon name={isMine ? 'linkedin' : 'wait'} />
      <span>
        {isMine ? t('yourTurn', looked) : t('theirTurn', looked)}{' '}
        {isMine && (
          <button
            type="button"
            class="inline"
            disabled={busy}
            onClick={() => save(() => command('conversation.settle', { id }), t('savedSettled', subject ?? ''))}
          >
            {t('noAnswerNeeded')}
          </button>
        )}
      </span>
    </p>
  );
}
