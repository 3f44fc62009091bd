import type { Identity } from './identity';
import type { Direction, Precision } from './observation';
import type { SharedRecord } from './record';

export const channels = ['email', 'linkedin', 'call', 'meeting', 'other'] as const;
export type Channel = (typeof channels)[number];

/** One interaction that took place. */
export interface Touchpoint extends SharedRecord {
  contactId: string;
  /** The contact it was first logged for; merging moves `contactId` and leaves this. */
  originContactId: string;
  channel: Channel;
  direction: Direction | null;
  /** Start of the interval that is known, Unix milliseconds. */
  at: number;
  precision: Precision;
  /** One line: what it was about. */
  summary: string;
  /** The message alone, whoever of its people this touchpoint is about; null when logged by hand. */
  messageKey: string | null;
  conversationId: string | null;
  /** The own mailbox or member it was seen in. */
  account: Identity | null;
}

/**
 * The id of a touchpoint that a page showed. Seeing twice, or on two devices, logs once.
 * @param identity the address or member key that stands in that message, never the changeable public name
 */
export function seenTouchpointId(messageKey: string, identity: Identity): string {
  return `${messageKey}#${identity}`;
}
