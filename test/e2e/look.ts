import type { RunningBrowser } from '../browsers/browser';
import { eventually } from '../browsers/eventually';

/** Lets the agenda's alarm ring, and waits until the background has looked at the agenda. */
export async function lookAtAgenda(browser: RunningBrowser): Promise<void> {
  await browser.fireAlarm('agenda');
  await untilLooked(browser);
}

/** Waits until the background, which has begun or is about to, has looked at the agenda. */
export async function untilLooked(browser: RunningBrowser): Promise<void> {
  // It first sets the alarm after this one, and holds a lock to the end.
  await eventually('the next alarm', async () =>
    (await browser.alarms()).some(({ name, scheduledTime }) => name === 'agenda' && scheduledTime > Date.now() + 5_000),
  );
  await browser.inExtension(() => navigator.locks.request('agenda', async () => {}));
}
