import { browser } from '../messages/browser';

/** Shows the dashboard, at a place of it such as `#/agenda`, in a tab of its own. */
export async function openDashboard(place: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('dashboard/index.html') + place });
}
