import { useContext } from 'preact/hooks';
import type { Conversation } from '../../domain/conversation';
import { FaceContext } from '../face-context';
import { ago } from '../format';
import { t } from '../t';
import { Icon } from './icon';

/** Whose turn it is in a conversation, as far as it was seen. */
export function Turn({ conversation }: { conversation: Conversation }) {
  const { now } = useContext(FaceContext);
  if (conversation.turn === undefined) return null;
  const looked = ago(conversation.lookedAt, 'ms', now);
  return (
    <p class={`fact turn-${conversation.turn}`}>
      <Icon name={conversation.turn === 'mine' ? 'linkedin' : 'wait'} />
      <span>{conversation.turn === 'mine' ? t('yourTurn', looked) : t('theirTurn', looked)}</span>
    </p>
  );
}
