import * as v from 'valibot';
import { type Identity, parseIdentity } from '../domain/identity';
import { limits, longestKey } from '../domain/limits';
import type { CurrentPage, Observation, PageReading } from '../domain/observation';

/**
 * What may come in from a content script. It speaks with a web page's voice, so everything is parsed, and bounded by
 * `domain/limits`; what does not fit is refused whole.
 */
const identity = v.custom<Identity>(
  (value) => typeof value === 'string' && value.length <= longestKey && parseIdentity(value) === value,
);
const name = v.nullable(v.pipe(v.string(), v.maxLength(limits.name)));
const text = v.nullable(v.pipe(v.string(), v.maxLength(limits.text)));
const key = v.pipe(v.string(), v.maxLength(longestKey), v.regex(/^(?:gmail|linkedin):[\w=:.+/-]+$/));
const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));

const time = v.object({ at: moment, precision: v.picklist(['ms', 'minute', 'day']) });
const person = v.object({ name, identities: v.pipe(v.array(identity), v.maxLength(limits.identities)) });
const people = v.pipe(v.array(person), v.maxLength(limits.people));
const recipients = v.pipe(v.array(person), v.maxLength(limits.recipients));

const profile = v.object({
  ...person.entries,
  headline: text,
  company: text,
  title: text,
  location: text,
  degree: v.nullable(v.picklist([1, 2, 3])),
  isSelf: v.boolean(),
});

const message = v.object({
  key: v.nullable(key),
  from: v.nullable(person),
  to: recipients,
  direction: v.nullable(v.picklist(['in', 'out'])),
  time: v.nullable(time),
  asksQuestion: v.boolean(),
  automatic: v.boolean(),
});

const conversation = v.object({
  id: v.nullable(key),
  subject: text,
  people,
  messages: v.pipe(v.array(message), v.maxLength(limits.messages)),
  complete: v.boolean(),
});

const row = v.object({
  conversationId: key,
  lastMessageKey: v.nullable(key),
  time: v.nullable(time),
  people,
  namesMe: v.boolean(),
  subject: text,
  unread: v.boolean(),
  hasDraft: v.boolean(),
  automatic: v.boolean(),
});

const compose = v.object({
  conversationId: v.nullable(key),
  isReply: v.boolean(),
  from: v.nullable(identity),
  to: recipients,
  subject: text,
});

const observation = v.object({
  site: v.picklist(['gmail', 'linkedin']),
  page: v.picklist([
    'thread',
    'list',
    'print',
    'original',
    'compose',
    'profile',
    'messaging',
    'people-list',
    'sales-lead',
  ]),
  account: v.nullable(identity),
  me: v.pipe(v.array(identity), v.maxLength(limits.identities)),
  profile: v.nullable(profile),
  conversations: v.pipe(v.array(conversation), v.maxLength(limits.conversations)),
  rows: v.pipe(v.array(row), v.maxLength(limits.rows)),
  composing: v.pipe(v.array(compose), v.maxLength(limits.composing)),
  listed: v.pipe(v.array(person), v.maxLength(limits.rows)),
  foundBy: v.record(v.pipe(v.string(), v.maxLength(limits.name)), v.pipe(v.number(), v.integer(), v.minValue(0))),
}) satisfies v.GenericSchema<unknown, Observation>;

const shortName = v.pipe(v.string(), v.maxLength(limits.name));

const reading = v.variant('kind', [
  v.object({ kind: v.literal('seen'), observation }),
  v.object({ kind: v.literal('nothing') }),
  v.object({ kind: v.literal('unrecognised'), reader: shortName, missing: shortName }),
]) satisfies v.GenericSchema<unknown, PageReading>;

const seenPage = v.object({ observation, seenAt: moment });
const lostPage = v.object({ reader: shortName, missing: shortName, seenAt: moment });
const currentPage = v.object({
  address: v.pipe(v.string(), v.maxLength(10_000)),
  seenAt: moment,
  reading,
}) satisfies v.GenericSchema<unknown, CurrentPage>;

/** The content of a `page.seen` report; null where it is malformed or too large. */
export function parseSeenPage(value: unknown): v.InferOutput<typeof seenPage> | null {
  return parsed(seenPage, value);
}

/** The content of a `page.unrecognised` report; null where it is malformed or too large. */
export function parseLostPage(value: unknown): v.InferOutput<typeof lostPage> | null {
  return parsed(lostPage, value);
}

/** A page as a face got it from a content script; null where it is malformed or too large. */
export function parseCurrentPage(value: unknown): CurrentPage | null {
  return parsed(currentPage, value);
}

function parsed<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> | null {
  const result = v.safeParse(schema, value, { abortEarly: true });
  return result.success ? result.output : null;
}
