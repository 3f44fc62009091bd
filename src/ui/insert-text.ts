import { browser } from '../messages/browser';
import { insertInto } from '../messages/channel';
import type { Insertion } from '../messages/contract';

/** What came of it; `no-page` where the page beside the face is none of Gmail or LinkedIn. */
export type Inserted = Insertion | 'no-page';

const ours = /^https:\/\/(?:mail\.google\.com|www\.linkedin\.com)\//;

/** Puts text at the cursor of the message box on the page beside this face. */
export async function insertText(text: string): Promise<Inserted> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || !ours.test(tab.url ?? '')) return 'no-page';
  await browser.scripting.executeScript({ target: { tabId: tab.id }, files: ['/content/insert.js'] });
  return insertInto(tab.id)('text.insert', { text });
}
