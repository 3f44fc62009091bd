import type { DueItem } from '../domain/agenda';
import { type Due, isMinute } from '../domain/due';
import { browser } from '../messages/browser';
import type messages from '../public/_locales/en/messages.json';
import type { AgendaRow } from '../store/read';
import { get, rows } from '../store/read';
import type { Store } from '../store/schema';

type MessageKey = keyof typeof messages;

/** What a notification stands for; its id tells, so that nothing need be remembered while the worker sleeps. */
export type Announcement = { kind: 'follow-up'; followUpId: string; due: string } | { kind: 'digest' };

const oneOf = 'follow-up:';
const digest = 'digest:';

/** The announcement behind a notification's id; null where it is none of ours. */
export function parseNotificationId(id: string): Announcement | null {
  if (id.startsWith(digest)) return { kind: 'digest' };
  const parts = /^follow-up:(.+)@([^@]+)$/.exec(id);
  return parts?.[1] && parts[2] ? { kind: 'follow-up', followUpId: parts[1], due: parts[2] } : null;
}

/** The id is the follow-up and its due: showing it again replaces it. */
function notificationId(item: DueItem): string {
  return `${oneOf}${item.id}@${item.due}`;
}

/**
 * Firefox rejects a notification that asks for buttons, although it has the event for them (ESR 153, tried); only
 * Firefox tells its name.
 */
const hasButtons = !('getBrowserInfo' in browser.runtime);

/** Buttons in the order in which a click is told. */
export const buttons = ['done', 'snooze'] as const;

/** Shows what has come due: one as itself, several at once as one digest. */
export async function announce(store: Store, items: readonly DueItem[], now: Temporal.ZonedDateTime): Promise<void> {
  const [first, ...others] = items;
  if (!first) return;
  if (others.length > 0) return announceDigest(store, items, first);
  const followUp = await get(store, 'followUps', first.id);
  if (!followUp) return;
  const [row] = await rows(store, [followUp]);
  if (!row) return;
  await show(notificationId(first), {
    title: nameOf(row),
    message: reasonOf(row, now),
    ...(hasButtons ? { buttons: buttons.map((button) => ({ title: buttonText(button) })) } : {}),
  });
}

const namesInDigest = 4;

async function announceDigest(store: Store, items: readonly DueItem[], first: DueItem): Promise<void> {
  const shown = await Promise.all(items.slice(0, namesInDigest).map((item) => get(store, 'followUps', item.id)));
  const names = (
    await rows(
      store,
      shown.filter((followUp) => followUp !== null),
    )
  ).map(nameOf);
  const more = items.length - names.length;
  const list = new Intl.ListFormat(browser.i18n.getUILanguage());
  await show(`${digest}${first.id}@${first.due}+${items.length}`, {
    title: text('notificationDigest', String(items.length)),
    message: list.format([...new Set(names), ...(more > 0 ? [text('notificationMore', String(more))] : [])]),
  });
}

function show(id: string, shown: { title: string; message: string; buttons?: { title: string }[] }) {
  return browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/128.png'),
    ...shown,
  });
}

function nameOf({ contacts }: AgendaRow): string {
  return contacts.map((contact) => contact.name).join(', ') || text('somebody');
}

/** Honest about what was seen: we know only what was opened. */
function reasonOf({ followUp, conversation }: AgendaRow, now: Temporal.ZonedDateTime): string {
  const reason =
    followUp.kind === 'wait'
      ? conversation
        ? text('noAnswerSeenThread', ago(conversation.lookedAt, now))
        : text('noAnswerSeen')
      : dueText(followUp.due);
  return followUp.what === '' ? reason : `${followUp.what} · ${reason}`;
}

function dueText(due: Due): string {
  const moment = Temporal.PlainDateTime.from(due);
  const language = browser.i18n.getUILanguage();
  return isMinute(due)
    ? moment.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })
    : moment.toPlainDate().toLocaleString(language, { dateStyle: 'full' });
}

function ago(at: number, now: Temporal.ZonedDateTime): string {
  const then = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(now.timeZoneId);
  const days = then.toPlainDate().until(now.toPlainDate()).days;
  return new Intl.RelativeTimeFormat(browser.i18n.getUILanguage(), { numeric: 'auto' }).format(-days, 'day');
}

function buttonText(button: (typeof buttons)[number]): string {
  return text(button === 'done' ? 'notificationDone' : 'notificationSnooze');
}

function text(key: MessageKey, ...substitutions: string[]): string {
  return browser.i18n.getMessage(key, substitutions);
}

/** Takes down what is due no more: done in the popup, say, or answered. */
export async function withdrawAllBut(due: readonly DueItem[]): Promise<void> {
  const standing = new Set(due.map(notificationId));
  const shown = Object.keys(await browser.notifications.getAll());
  const stale = shown.filter((id) => (id.startsWith(oneOf) ? !standing.has(id) : due.length === 0));
  await Promise.all(stale.map((id) => browser.notifications.clear(id)));
}
