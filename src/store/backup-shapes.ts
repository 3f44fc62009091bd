import * as v from 'valibot';
import { cadenceRulesId } from '../domain/cadence';
import type { Contact } from '../domain/contact';
import type { Conversation } from '../domain/conversation';
import type { FollowUp } from '../domain/follow-up';
import { type ImportantDate, importantDateKinds, parseYearlyDay } from '../domain/important-date';
import { type Note, noteKinds, ratings } from '../domain/note';
import { ownAddressesId } from '../domain/own-addresses';
import type { Plan } from '../domain/plan';
import { readingId, readingModes } from '../domain/reading';
import type { SharedRecord, Tombstone } from '../domain/record';
import { relationshipKinds } from '../domain/relationship';
import { type Template, type TemplateUse, templatePurposes } from '../domain/template';
import { channels, type Touchpoint } from '../domain/touchpoint';
import { workingTimeId } from '../domain/working-time';
import {
  byName,
  day,
  days,
  due,
  id,
  identity,
  line,
  list,
  longText,
  moment,
  orNull,
  shared,
  stamp,
  texted,
  wallTime,
  year,
} from './record-fields';
import type { Setting, SharedTableName } from './schema';

/**
 * What a record from outside must look like: a backup is a file that anybody may have written. Fields that are not known
 * here are left alone; `backup-shapes` says whether a record fits, and never changes it.
 */

/** The longest record, in characters of JSON. */
const longestRecord = 500_000;

const seenTime = v.looseObject({ at: moment, precision: v.picklist(['ms', 'minute', 'day']) });
const cadence = v.looseObject({ ideal: days, latest: days });

const importantDate = v.looseObject({
  id,
  kind: v.picklist(importantDateKinds),
  label: line,
  day: texted((text) => parseYearlyDay(text) !== null),
  leadDays: days,
  handledYear: orNull(year),
  snoozedUntil: orNull(due),
}) satisfies v.GenericSchema<ImportantDate>;

const contact = v.looseObject({
  ...shared,
  name: v.pipe(line, v.minLength(1)),
  sortName: line,
  identities: list(identity),
  relationship: v.picklist(relationshipKinds),
  company: orNull(line),
  title: orNull(line),
  location: orNull(line),
  phone: orNull(line),
  tags: list(line),
  notIdentities: list(identity),
  keptAt: moment,
  cadence: v.exactOptional(orNull(cadence)),
  cadencePausedUntil: v.exactOptional(orNull(day)),
  cadenceFrom: v.exactOptional(orNull(moment)),
  importantDates: v.exactOptional(list(importantDate)),
}) satisfies v.GenericSchema<Contact>;

const conversation = v.looseObject({
  ...shared,
  site: v.picklist(['gmail', 'linkedin']),
  account: orNull(identity),
  contactIds: list(id),
  subject: orNull(line),
  turn: v.exactOptional(v.picklist(['mine', 'theirs'])),
  at: moment,
  needsNoAnswer: v.exactOptional(moment),
  lookedAt: moment,
  myLast: orNull(seenTime),
  iAsked: v.boolean(),
  complete: v.boolean(),
}) satisfies v.GenericSchema<Conversation>;

const touchpoint = v.looseObject({
  ...shared,
  contactId: id,
  originContactId: id,
  channel: v.picklist(channels),
  direction: orNull(v.picklist(['in', 'out'])),
  at: moment,
  precision: v.picklist(['ms', 'minute', 'day']),
  summary: line,
  messageKey: orNull(id),
  conversationId: orNull(id),
  account: orNull(identity),
}) satisfies v.GenericSchema<Touchpoint>;

const note = v.looseObject({
  ...shared,
  subjectId: id,
  originContactId: id,
  kind: v.picklist(noteKinds),
  text: longText,
  rating: v.exactOptional(orNull(v.picklist(ratings))),
  quote: v.exactOptional(longText),
  source: v.exactOptional(
    v.looseObject({ conversationId: orNull(id), account: orNull(identity), address: orNull(line) }),
  ),
  at: moment,
  confirmedAt: v.exactOptional(moment),
  endedAt: v.exactOptional(orNull(moment)),
}) satisfies v.GenericSchema<Note>;

const followUpBase = {
  ...shared,
  subjectIds: list(id),
  originContactId: id,
  what: longText,
  due,
  status: v.picklist(['open', 'asleep', 'done', 'answered', 'dismissed', 'broken']),
  asleepSince: v.exactOptional(seenTime),
  closedAt: orNull(moment),
  madeAt: moment,
  pinned: v.exactOptional(v.boolean()),
};

const followUp = v.variant('kind', [
  v.looseObject({ ...followUpBase, kind: v.literal('planned') }),
  v.looseObject({
    ...followUpBase,
    kind: v.literal('wait'),
    since: seenTime,
    conversationId: orNull(id),
    perhapsAnsweredBy: orNull(id),
    notAnsweredBy: list(id),
    needs: v.exactOptional(v.literal('all')),
    answeredBy: v.exactOptional(list(id)),
    repeat: v.exactOptional(v.looseObject({ everyWorkingDays: days, atMost: days })),
  }),
  v.looseObject({
    ...followUpBase,
    kind: v.literal('commitment'),
    by: v.picklist(['me', 'them']),
    quote: orNull(longText),
    conversationId: orNull(id),
    promisedFor: v.exactOptional(due),
  }),
  v.looseObject({
    ...followUpBase,
    kind: v.literal('plan-step'),
    run: v.looseObject({ id, planId: id, planName: line, anchor: due }),
    stepId: id,
    days,
    onlyAfterGoodFeedback: v.boolean(),
  }),
]) satisfies v.GenericSchema<FollowUp>;

const plan = v.looseObject({
  ...shared,
  name: line,
  steps: list(v.looseObject({ id, days, what: line, onlyAfterGoodFeedback: v.boolean() })),
}) satisfies v.GenericSchema<Plan>;

const template = v.looseObject({
  ...shared,
  name: line,
  purpose: v.picklist(templatePurposes),
  text: longText,
}) satisfies v.GenericSchema<Template>;

const templateUse = v.looseObject({
  ...shared,
  templateId: id,
  contactId: id,
  at: moment,
}) satisfies v.GenericSchema<TemplateUse>;

const setting = v.variant('id', [
  v.looseObject({ ...shared, id: v.literal(ownAddressesId), identities: list(identity), notMine: list(identity) }),
  v.looseObject({
    ...shared,
    id: v.literal(workingTimeId),
    workdays: v.pipe(list(v.picklist([1, 2, 3, 4, 5, 6, 7])), v.minLength(1)),
    dayStart: wallTime,
    dayEnd: wallTime,
    quiet: list(v.looseObject({ from: wallTime, to: wallTime })),
    holidays: list(day),
  }),
  v.looseObject({
    ...shared,
    id: v.literal(cadenceRulesId),
    byTag: byName(cadence),
    byRelationship: byName(cadence),
  }),
  v.looseObject({
    ...shared,
    id: v.literal(readingId),
    gmail: v.picklist(readingModes),
    linkedin: v.picklist(readingModes),
    privateUntil: moment,
    addresses: list(identity),
    domains: list(line),
    people: list(id),
    machines: v.boolean(),
  }),
]) satisfies v.GenericSchema<Setting>;

const tombstone = v.looseObject({
  id,
  updatedAt: stamp,
  erased: v.literal(true),
  mergedInto: v.exactOptional(id),
  of: v.exactOptional(id),
}) satisfies v.GenericSchema<Tombstone>;

const shapes = {
  contacts: contact,
  conversations: conversation,
  touchpoints: touchpoint,
  notes: note,
  followUps: followUp,
  plans: plan,
  templates: template,
  templateUses: templateUse,
  settings: setting,
} satisfies Record<SharedTableName, v.GenericSchema>;

/** Whether a table of backups is one of ours. */
export function isSharedTable(table: string): table is SharedTableName {
  return Object.hasOwn(shapes, table);
}

/** Whether a value is a record of the table that stands. */
export function isSharedRecord(table: SharedTableName, value: unknown): value is SharedRecord {
  return misfit(table, value) === null;
}

/**
 * What keeps a value from being a record of the table, or what is left of one.
 * @returns null where it fits; else the field that does not, empty where it is the record as a whole
 */
export function misfit(table: SharedTableName, value: unknown): string | null {
  if (JSON.stringify(value).length > longestRecord) return '';
  const shape = isErased(value) ? tombstone : shapes[table];
  const result = v.safeParse<v.GenericSchema>(shape, value, { abortEarly: true });
  return result.success ? null : (v.getDotPath(result.issues[0]) ?? '');
}

function isErased(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'erased' in value;
}
