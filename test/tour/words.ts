import type { Contact } from '../../src/domain/contact';
import type { FollowUp } from '../../src/domain/follow-up';
import type { Note } from '../../src/domain/note';
import type { Touchpoint } from '../../src/domain/touchpoint';

// Records as lines of the log: what is compared is what is printed.

/** `2026-11-09 20:14:12.345`, in the zone of this machine. */
export function localTime(at: number, precision: Touchpoint['precision'] = 'ms'): string {
  const digits = { ms: 23, minute: 16, day: 10 }[precision];
  const shifted = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return shifted.toISOString().replace('T', ' ').slice(0, digits);
}

const channels: Record<Touchpoint['channel'], string> = {
  email: 'E-mail',
  linkedin: 'LinkedIn',
  call: 'Call',
  meeting: 'Meeting',
  other: 'Other',
};

/** How and who, as the timeline heads it. */
export function touchpointKind({ channel, direction }: Pick<Touchpoint, 'channel' | 'direction'>): string {
  const who = direction === 'in' ? 'from them' : direction === 'out' ? 'to them' : 'both ways';
  return `${channels[channel]}, ${who}`;
}

/** When, how, who and what about. */
export function touchpointLine(
  touchpoint: Pick<Touchpoint, 'at' | 'precision' | 'channel' | 'direction' | 'summary'>,
): string {
  const { at, precision, summary } = touchpoint;
  const about = summary === '' ? '' : `: “${summary}”`;
  return `${localTime(at, precision).padEnd(23)}  ${touchpointKind(touchpoint)}${about}`;
}

/** Touchpoints, oldest first. */
export function touchpointLines(touchpoints: readonly Parameters<typeof touchpointLine>[0][]): string[] {
  return [...touchpoints].sort((one, other) => one.at - other.at).map(touchpointLine);
}

export function contactLine({ name, relationship, title, company, location }: ContactFacts): string {
  return [name, relationship, title, company, location].filter((fact) => fact !== null).join(' · ');
}
type ContactFacts = Pick<Contact, 'name' | 'relationship' | 'title' | 'company' | 'location'>;

export function noteLine({ text }: Pick<Note, 'text'>): string {
  return `“${text}”`;
}

export function followUpLine({ kind, what, due, status }: Pick<FollowUp, 'kind' | 'what' | 'due' | 'status'>): string {
  return `“${what}”: ${kind === 'wait' ? 'if no answer is seen by' : 'by'} ${due}, ${status}`;
}
