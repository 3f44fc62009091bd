import { useContext } from 'preact/hooks';
import type { Conversation } from '../../domain/conversation';
import type { Touchpoint } from '../../domain/touchpoint';
import { FaceContext } from '../face-context';
import { ago } from '../format';
import { t } from '../t';
import { Icon } from './icon';

interface Props {
  conversation: Conversation;
  /** The newest touch of all. */
  touch: Touchpoint | null;
}

/** Whose turn it is in a conversation, as far as it was seen; nothing once they were touched elsewhere since. */
export function Turn({ conversation, touch }: Props) {
  const { now } = useContext(FaceContext);
  if (conversation.turn === undefined || (touch && touch.at > conversation.at)) return null;
  const looked = ago(conversation.lookedAt, 'ms', now);
  return (
    <p class={`fact turn-${conversation.turn}`}>
      <Icon name={conversation.turn === 'mine' ? 'linkedin' : 'wait'} />
      <span>{conversation.turn === 'mine' ? t('yourTurn', looked) : t('theirTurn', looked)}</span>
    </p>
  );
}
