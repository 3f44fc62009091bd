import { type Announcement, parseNotificationId } from '../domain/notice';
import type { Day } from '../domain/working-time';
import { browser } from '../messages/browser';
import type { Handlers } from '../messages/channel';
import { dueItem, isStanding } from '../store/read/due-items';
import type { Store } from '../store/schema';
import type { Clock } from './clock';
import { buttons, hasButtons } from './notifications';
import { openDashboard } from './open-dashboard';

type Commands = Pick<
  Handlers<'command'>,
  | 'followUp.close'
  | 'followUp.snooze'
  | 'touchpoint.log'
  | 'cadence.pause'
  | 'importantDate.handle'
  | 'importantDate.snooze'
>;

/**
 * Opens the person a notification is about in a tab; several together open the agenda. Where notifications have no
 * buttons, what can be put off is opened with that choice at hand.
 */
export async function onNotificationClick(store: Store, notificationId: string): Promise<void> {
  const announcement = parseNotificationId(notificationId);
  if (!announcement) return;
  await openDashboard(await placeOf(store, announcement));
  await browser.notifications.clear(notificationId);
}

async function placeOf(store: Store, announcement: Announcement): Promise<string> {
  const item = announcement.kind === 'item' ? await dueItem(store, announcement.itemId) : null;
  const contactId = item && (isStanding(item) ? item.contactId : item.subjectIds[0]);
  if (!contactId) return '#/agenda';
  const person = `#/person/${encodeURIComponent(contactId)}`;
  return hasButtons ? person : `${person}/snooze/${encodeURIComponent(item.id)}`;
}

/** Does what a button of a notification says; what was closed or snoozed meanwhile stays as it is. */
export async function onNotificationButton(
  store: Store,
  clock: Clock,
  commands: Commands,
  notificationId: string,
  buttonIndex: number,
): Promise<void> {
  const announcement = parseNotificationId(notificationId);
  const button = buttons[buttonIndex];
  if (announcement?.kind !== 'item' || button === undefined) return;
  const item = await dueItem(store, announcement.itemId);
  // What follows from a contact may be due another day elsewhere.
  if (!item || (item.due !== announcement.due && !isStanding(item))) return;
  const now = clock();
  const tomorrow = dayText(now.toPlainDate().add({ days: 1 }));
  // The handlers look at the payload alone; nobody sent this.
  const sender = {};
  if (!isStanding(item)) {
    const { id, status } = item;
    if (status !== 'open') return;
    if (button === 'done') await commands['followUp.close']({ id, as: 'done' }, sender);
    else await commands['followUp.snooze']({ id, until: tomorrow }, sender);
  } else if (item.kind === 'date') {
    const { contactId, dateId, on } = item;
    const year = Temporal.PlainDate.from(on).year;
    if (button === 'done') await commands['importantDate.handle']({ contactId, dateId, year }, sender);
    else await commands['importantDate.snooze']({ contactId, dateId, until: tomorrow }, sender);
  } else {
    const { contactId } = item;
    // By what channel nobody said: that can be told in the timeline.
    const touch = { contactId, channel: 'other', direction: null, at: now.epochMilliseconds, summary: '' } as const;
    if (button === 'done') await commands['touchpoint.log'](touch, sender);
    else await commands['cadence.pause']({ contactId, until: tomorrow }, sender);
  }
}

function dayText(day: Temporal.PlainDate): Day {
  return day.toString() as Day; // ISO 8601 is the form of Day
}
