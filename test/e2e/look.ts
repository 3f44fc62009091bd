import type { RunningBrowser } from '../browsers/browser';
import { eventually } from '../browsers/eventually';

/** Lets the agenda's alarm ring, and waits until the background has looked at the agenda: it then sets the next. */
export async function lookAtAgenda(browser: RunningBrowser): Promise<void> {
  await browser.fireAlarm('agenda');
  await eventually('the alarm after this one', async () =>
    (await browser.alarms()).some(({ name, scheduledTime }) => name === 'agenda' && scheduledTime > Date.now() + 5_000),
  );
}
