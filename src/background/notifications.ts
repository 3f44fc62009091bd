import { type Due, isMinute } from '../domain/due';
import type { ImportantDate } from '../domain/important-date';
import { type Notice, parseNotificationId } from '../domain/notice';
import type { DateDue, StandingDue } from '../domain/standing-due';
import { browser } from '../messages/browser';
import { language } from '../messages/language';
import { lastTouch } from '../store/read/about-contact';
import { type AgendaEntry, type AgendaRow, entriesOf, type StandingRow } from '../store/read/agenda';
import { dueItem } from '../store/read/due-items';
import type { Store } from '../store/schema';
import { type MessageKey, text } from './text';

/**
 * Firefox rejects a notification that asks for buttons, although it has the event for them (ESR 153, tried); only
 * Firefox tells its name.
 */
export const hasButtons = !('getBrowserInfo' in browser.runtime);

/** Buttons in the order in which a click is told. */
export const buttons = ['done', 'snooze'] as const;

// A day's worth is told by number and names; two or three things one by one.
const mostOneByOne = 3;
const namesInDigest = 4;

/** Shows what has come due: one as itself, a few one by one, more as one digest. What is gone meanwhile is left out. */
export async function show(store: Store, { id, occurrences }: Notice, now: Temporal.ZonedDateTime): Promise<void> {
  const known = occurrences.length > mostOneByOne ? occurrences.slice(0, namesInDigest) : occurrences;
  const items = await Promise.all(known.map(({ item }) => dueItem(store, item.id)));
  const entries = await entriesOf(
    store,
    items.filter((item) => item !== null),
  );
  const [first, ...others] = entries;
  if (!first) return;
  if (occurrences.length > mostOneByOne) {
    await create(id, {
      title: text('notificationDigest', occurrences.length),
      message: namesOf(entries, occurrences.length),
    });
  } else if (others.length > 0) {
    const lines = await Promise.all(
      entries.map(async (entry) => `${nameOf(entry)}: ${await reasonOf(store, entry, now)}`),
    );
    await create(id, { title: text('notificationDigest', entries.length), message: lines.join('\n') });
  } else {
    await create(id, {
      title: nameOf(first),
      message: await reasonOf(store, first, now),
      ...(hasButtons && parseNotificationId(id)?.kind === 'item'
        ? { buttons: buttons.map((button) => ({ title: buttonText(button) })) }
        : {}),
    });
  }
}

/** Some of the names, and how many more things there are. */
function namesOf(entries: readonly AgendaEntry[], count: number): string {
  const more = count - entries.length;
  const list = new Intl.ListFormat(language());
  return list.format([...new Set(entries.map(nameOf)), ...(more > 0 ? [text('notificationMore', more)] : [])]);
}

async function create(id: string, shown: { title: string; message: string; buttons?: { title: string }[] }) {
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/128.png'),
    ...shown,
  });
}

/** Whom it is about; of a wait for several those whose answer is missing. */
function nameOf(entry: AgendaEntry): string {
  if (entry.kind === 'standing') return entry.contact.name;
  const { followUp, contacts } = entry;
  const answered = followUp.kind === 'wait' ? (followUp.answeredBy ?? []) : [];
  const missing = contacts.filter((contact) => !answered.includes(contact.id));
  return missing.map((contact) => contact.name).join(', ') || text('somebody');
}

/** Honest about what was seen: we know only what was opened. */
async function reasonOf(store: Store, entry: AgendaEntry, now: Temporal.ZonedDateTime): Promise<string> {
  if (entry.kind === 'standing') return standingReason(store, entry, now);
  const reason = followUpReason(entry, now);
  return entry.followUp.what === '' ? reason : `${entry.followUp.what} · ${reason}`;
}

function followUpReason({ followUp, conversation }: AgendaRow, now: Temporal.ZonedDateTime): string {
  if (followUp.kind === 'wait') {
    return conversation ? text('noAnswerSeenThread', ago(conversation.lookedAt, now)) : text('noAnswerSeen');
  }
  if (followUp.kind !== 'commitment') return dueText(followUp.due);
  return text(followUp.by === 'me' ? 'notificationMyPromise' : 'notificationTheirPromise', dueText(followUp.due));
}

async function standingReason(store: Store, row: StandingRow, now: Temporal.ZonedDateTime): Promise<string> {
  const { standing, contact } = row;
  if (isDate(standing)) {
    const date = contact.importantDates?.find(({ id }) => id === standing.dateId);
    return text('notificationDate', dateText(date), dueText(standing.on));
  }
  const touch = await lastTouch(store, contact.id);
  return touch ? text('notificationNoTouch', lasting(touch.at, now)) : text('notificationNoTouchYet');
}

function isDate(standing: StandingDue): standing is DateDue {
  return standing.kind === 'date';
}

function dateText(date: ImportantDate | undefined): string {
  if (date?.label) return date.label;
  return text(dateKeys[date?.kind ?? 'other']);
}

const dateKeys = {
  birthday: 'notificationBirthday',
  renewal: 'notificationRenewal',
  anniversary: 'notificationAnniversary',
  other: 'notificationOtherDate',
} as const satisfies Record<ImportantDate['kind'], MessageKey>;

function dueText(due: Due): string {
  const moment = Temporal.PlainDateTime.from(due);
  return isMinute(due)
    ? moment.toLocaleString(language(), { dateStyle: 'medium', timeStyle: 'short' })
    : moment.toPlainDate().toLocaleString(language(), { dateStyle: 'full' });
}

function ago(at: number, now: Temporal.ZonedDateTime): string {
  return new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(-daysSince(at, now), 'day');
}

/** How long something lasts since a moment: "12 days", "5 weeks", "4 months". */
function lasting(at: number, now: Temporal.ZonedDateTime): string {
  const days = Math.max(0, daysSince(at, now));
  const [count, unit] =
    days < 14 ? [days, 'day'] : days < 70 ? [Math.floor(days / 7), 'week'] : [Math.floor(days / 30.44), 'month'];
  return new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

function daysSince(at: number, now: Temporal.ZonedDateTime): number {
  const then = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(now.timeZoneId);
  return then.toPlainDate().until(now.toPlainDate(), { largestUnit: 'days' }).days;
}

function buttonText(button: (typeof buttons)[number]): string {
  return text(button === 'done' ? 'notificationDone' : 'notificationSnooze');
}

/** Takes down what is due no more: done in the popup, say, or answered. What others show stays. */
export async function withdrawAllBut(noticeIds: ReadonlySet<string>): Promise<void> {
  const shown = Object.keys(await browser.notifications.getAll());
  const stale = shown.filter((id) => parseNotificationId(id) !== null && !noticeIds.has(id));
  await Promise.all(stale.map((id) => browser.notifications.clear(id)));
}
