import type { Identity } from '../../domain/identity';
import type { Direction, SeenMessage, SeenPerson } from '../../domain/observation';
import type { Bubble } from './message-bubbles';

/**
 * Messages from what is drawn: bubbles that follow in a group get the sender of its first one.
 * @param other the other person of a conversation between two; null in a group
 * @param self the mailbox owner; null where the page does not tell
 */
export function toMessages(bubbles: readonly Bubble[], other: SeenPerson | null, self: Identity | null): SeenMessage[] {
  let group: Bubble | null = null;
  return bubbles.map((bubble) => {
    if (bubble.sender || group?.other !== bubble.other) group = bubble;
    const direction = directionOf(group, other, self);
    return {
      key: bubble.id ? `linkedin:${bubble.id}` : null,
      from: senderOf(group, direction, other, self),
      to: [],
      direction,
      time: bubble.time,
      asksQuestion: bubble.asksQuestion,
      automatic: false,
    };
  });
}

/**
 * The side it is drawn on and who is named must agree. A missing mark says less than a key: where it is only missing,
 * the key decides; where both speak and differ, nothing is known.
 */
function directionOf(bubble: Bubble, other: SeenPerson | null, self: Identity | null): Direction | null {
  const { sender } = bubble;
  const isOwn = self && sender?.identity ? sender.identity === self : null;
  if (bubble.other) return isOwn ? null : 'in';
  if (isOwn !== null) return isOwn ? 'out' : 'in';
  return sender?.name && sender.name === other?.name ? null : 'out';
}

function senderOf(
  { sender }: Bubble,
  direction: Direction | null,
  other: SeenPerson | null,
  self: Identity | null,
): SeenPerson | null {
  if (sender?.identity) {
    return other?.identities.includes(sender.identity) ? other : { name: sender.name, identities: [sender.identity] };
  }
  if (direction === 'out') return { name: sender?.name ?? null, identities: self ? [self] : [] };
  if (direction === 'in' && other && (!sender || sender.name === other.name)) return other;
  return sender?.name ? { name: sender.name, identities: [] } : null;
}
