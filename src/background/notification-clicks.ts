import { dueOn } from '../domain/due';
import { browser } from '../messages/browser';
import type { Handlers } from '../messages/channel';
import { get } from '../store/read';
import type { Store } from '../store/schema';
import type { Clock } from './clock';
import { buttons, parseNotificationId } from './notifications';

type Commands = Pick<Handlers<'command'>, 'followUp.close' | 'followUp.snooze'>;

/** Opens the person a notification is about in a tab; a digest opens the agenda. */
export async function onNotificationClick(store: Store, notificationId: string): Promise<void> {
  const announcement = parseNotificationId(notificationId);
  if (!announcement) return;
  const followUp = announcement.kind === 'follow-up' ? await get(store, 'followUps', announcement.followUpId) : null;
  const [contactId] = followUp?.subjectIds ?? [];
  await openDashboard(contactId ? `#/person/${encodeURIComponent(contactId)}` : '#/agenda');
  await browser.notifications.clear(notificationId);
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
  if (announcement?.kind !== 'follow-up') return;
  const followUp = await get(store, 'followUps', announcement.followUpId);
  if (followUp?.status !== 'open' || followUp.due !== announcement.due) return;
  const id = followUp.id;
  // The handlers look at the payload alone; nobody sent this.
  const sender = {};
  if (buttons[buttonIndex] === 'done') await commands['followUp.close']({ id, as: 'done' }, sender);
  if (buttons[buttonIndex] === 'snooze') {
    await commands['followUp.snooze']({ id, until: dueOn(clock().toPlainDate().add({ days: 1 })) }, sender);
  }
}

/** Shows the dashboard at a place of it. */
async function openDashboard(place: string): Promise<void> {
  const dashboard = browser.runtime.getURL('dashboard/index.html');
  await browser.tabs.create({ url: dashboard + place });
}
