import type { Contact } from '../../src/domain/contact';
import type { Conversation } from '../../src/domain/conversation';
import type { Due } from '../../src/domain/due';
import type { Planned, PlanStepDue } from '../../src/domain/follow-up';
import type { Note } from '../../src/domain/note';
import type { Touchpoint } from '../../src/domain/touchpoint';
import { type Draft, named } from '../../src/store/write';

/** Records as short as a test needs them: what it does not say is usual. */
export function aContact(id: string, over: Partial<Contact> = {}): Draft<Contact> {
  return {
    id,
    ...named('Dana Reyes'),
    identities: [`email:${id}@vendor.example`],
    relationship: 'prospect',
    company: null,
    title: null,
    location: null,
    phone: null,
    tags: [],
    notIdentities: [],
    keptAt: Date.UTC(2026, 0, 1),
    ...over,
  };
}

export function aTouchpoint(id: string, contactId: string, at: number, over: Partial<Touchpoint> = {}) {
  return {
    id,
    contactId,
    originContactId: contactId,
    channel: 'email',
    direction: 'in',
    at,
    precision: 'ms',
    summary: '',
    messageKey: null,
    conversationId: null,
    account: null,
    ...over,
  } satisfies Draft<Touchpoint>;
}

export function aNote(id: string, subjectId: string, at: number, over: Partial<Note> = {}): Draft<Note> {
  return { id, subjectId, originContactId: subjectId, kind: 'note', text: id, at, ...over };
}

export function aConversation(id: string, contactId: string, at: number, over: Partial<Conversation> = {}) {
  return {
    id,
    site: 'gmail',
    account: null,
    contactIds: [contactId],
    subject: null,
    turn: 'mine',
    at,
    lookedAt: at,
    myLast: null,
    iAsked: false,
    complete: true,
    ...over,
  } satisfies Draft<Conversation>;
}

export function aFollowUp(id: string, contactId: string, due: Due, over: Partial<Planned> = {}): Draft<Planned> {
  return {
    kind: 'planned',
    id,
    subjectIds: [contactId],
    originContactId: contactId,
    what: id,
    due,
    status: 'open',
    closedAt: null,
    madeAt: 0,
    ...over,
  };
}

export function aStep(id: string, contactId: string, due: Due, over: Partial<PlanStepDue> = {}): Draft<PlanStepDue> {
  return {
    ...aFollowUp(id, contactId, due),
    kind: 'plan-step',
    run: { id: 'run', planId: 'after-sale', planName: 'After sale', anchor: due },
    stepId: id,
    days: 0,
    onlyAfterGoodFeedback: false,
    ...over,
  };
}
