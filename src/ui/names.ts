import type { RelationshipKind } from '../domain/contact';
import type { Direction } from '../domain/observation';
import type { Channel } from '../domain/touchpoint';
import { language } from '../messages/language';
import { type MessageKey, t } from './t';

const channelKeys: Record<Channel, MessageKey> = {
  email: 'channelEmail',
  linkedin: 'channelLinkedin',
  call: 'channelCall',
  meeting: 'channelMeeting',
  other: 'channelOther',
};

/** A channel in words: "e-mail". */
export function channelName(channel: Channel): string {
  return t(channelKeys[channel]);
}

const relationshipKeys: Record<RelationshipKind, MessageKey> = {
  prospect: 'relationshipProspect',
  customer: 'relationshipCustomer',
  partner: 'relationshipPartner',
  supplier: 'relationshipSupplier',
  colleague: 'relationshipColleague',
  other: 'relationshipOther',
};

/** A word as it stands alone: with a capital, in scripts that have them. */
export function alone(word: string): string {
  const [first = ''] = word;
  return first.toLocaleUpperCase(language()) + word.slice(first.length);
}

/** A kind of relationship in words: "customer". */
export function relationshipName(kind: RelationshipKind): string {
  return t(relationshipKeys[kind]);
}

/** Who turned to whom: "from them"; nothing where that is not known or was mutual. */
export function directionName(direction: Direction | null): string {
  if (direction === null) return '';
  return direction === 'in' ? t('fromThem') : t('toThem');
}
