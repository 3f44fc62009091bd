import type { FollowUp } from '../domain/follow-up';
import { everythingAbout } from '../store/read/about-contact';
import type { Store } from '../store/schema';
import type { Patch, Writer } from '../store/write';

/** Moves all that is known of one contact to another. */
export async function moveAll(store: Store, writer: Writer, from: string, into: string, now: number): Promise<void> {
  const moved = (ids: readonly string[]) => [...new Set(ids.map((id) => (id === from ? into : id)))];
  const { touchpoints, notes, followUps, conversations, templateUses } = await everythingAbout(store, from);
  for (const { id } of touchpoints) await writer.edit('touchpoints', id, { contactId: into });
  for (const { id } of notes) await writer.edit('notes', id, { subjectId: into });
  for (const { id } of templateUses) await writer.edit('templateUses', id, { contactId: into });
  for (const followUp of followUps) await writer.edit('followUps', followUp.id, withSubjects(followUp, moved, now));
  for (const { id, contactIds } of conversations) {
    await writer.edit('conversations', id, { contactIds: moved(contactIds) });
  }
}

/** Erases all that is known of a contact; what it shares with others stays theirs. */
export async function eraseAll(store: Store, writer: Writer, contactId: string, now: number): Promise<void> {
  const others = (ids: readonly string[]) => ids.filter((id) => id !== contactId);
  const { touchpoints, notes, followUps, conversations, templateUses } = await everythingAbout(store, contactId);
  for (const { id } of touchpoints) await writer.erase('touchpoints', id);
  for (const { id } of notes) await writer.erase('notes', id);
  for (const { id } of templateUses) await writer.erase('templateUses', id);
  for (const followUp of followUps) {
    if (others(followUp.subjectIds).length === 0) await writer.erase('followUps', followUp.id);
    else await writer.edit('followUps', followUp.id, withSubjects(followUp, others, now));
  }
  for (const { id, contactIds } of conversations) {
    if (others(contactIds).length === 0) await writer.erase('conversations', id);
    else await writer.edit('conversations', id, { contactIds: others(contactIds) });
  }
}

/** A follow-up with others to be about. A wait for all is over when those who are left had answered. */
function withSubjects(followUp: FollowUp, idsOf: (ids: readonly string[]) => string[], now: number): Patch<FollowUp> {
  const subjectIds = idsOf(followUp.subjectIds);
  if (followUp.kind !== 'wait' || !followUp.answeredBy) return { subjectIds };
  const answeredBy = idsOf(followUp.answeredBy);
  const isOver = followUp.closedAt === null && subjectIds.every((id) => answeredBy.includes(id));
  return { subjectIds, answeredBy, ...(isOver ? { status: 'answered', closedAt: now } : {}) };
}
