import { browser } from '../messages/browser';
import type { Handlers } from '../messages/channel';
import type { Problem } from '../messages/problem';
import { hasButtons } from './notifications';
import { openDashboard } from './open-dashboard';
import { text } from './text';

/** The id tells the change, so that it can be taken back after the worker slept. */
const prefix = 'saved:';
const undonePrefix = 'unsaved:';

function changeIdOf(notificationId: string): string | null {
  return notificationId.startsWith(prefix) ? notificationId.slice(prefix.length) : null;
}

/** Tells what was saved without a face in sight, with its undoing. */
export async function announceSaved(changeId: string, title: string, message: string): Promise<void> {
  const buttons = hasButtons ? { buttons: [{ title: text('undo') }] } : {};
  await show(prefix + changeId, { title, message, ...buttons });
}

/** Tells why something could not be saved. */
export async function announceUnsaved(problem: Problem): Promise<void> {
  await announceNotDone(text('omniboxNotSaved'), reasonOf(problem));
}

/** Tells why nothing was done. Under a new name each time: one that is known already the browsers change unseen. */
export async function announceNotDone(title: string, message: string): Promise<void> {
  const earlier = Object.keys(await browser.notifications.getAll()).filter((id) => id.startsWith(undonePrefix));
  await Promise.all(earlier.map((id) => browser.notifications.clear(id)));
  await show(undonePrefix + crypto.randomUUID(), { title, message });
}

function reasonOf({ code, message }: Problem): string {
  if (code === 'disk-full') return text('problemDiskFull');
  if (code === 'database-unavailable') return text('problemDatabase');
  return code === 'invalid' ? text('problemInvalid', message) : text('problemUnexpected', message);
}

async function show(id: string, shown: { title: string; message: string; buttons?: { title: string }[] }) {
  const iconUrl = browser.runtime.getURL('icons/128.png');
  await browser.notifications.create(id, { type: 'basic', iconUrl, ...shown });
}

/** A click shows the last changes, each with its undoing: Firefox has no buttons in notifications. */
export async function onSavedClick(notificationId: string): Promise<void> {
  if (changeIdOf(notificationId) === null) return;
  await openDashboard('#/changes');
  await browser.notifications.clear(notificationId);
}

/** The only button takes the change back; one that was taken back elsewhere stays so. */
export async function onSavedButton(
  commands: Pick<Handlers<'command'>, 'change.undo'>,
  notificationId: string,
): Promise<void> {
  const changeId = changeIdOf(notificationId);
  if (changeId === null) return;
  await browser.notifications.clear(notificationId);
  await commands['change.undo']({ changeId }, {}); // nobody sent this
}
