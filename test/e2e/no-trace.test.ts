import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { RunningBrowser } from '../browsers/browser';
import { getByRole } from '../browsers/by-role';
import { eventually } from '../browsers/eventually';
import { mailbox, threadAddress } from '../site/gmail/address';
import { conversationAddress } from '../site/linkedin/address';
import { people } from '../site/people';
import type { Site } from '../site/server';
import { click } from './face';
import { recordsIn } from './records';
import { conversationWith, threadOf } from './sample';
import { closedWhileAsking } from './shared';
import { kinds, start } from './start';
import { noteMutations, type Trace, traceOf } from './trace';

const { dana } = people;

/** What the extension does meanwhile, where it is there. */
interface Companion {
  /** Beside a page that shows Dana: keeps her, or answers that it is she. */
  keeps(page: Page): Promise<void>;
  /** Once the message of that key has come in. */
  notes(messageKey: string): Promise<void>;
}

/** Waits until the page will be told of what comes in. */
type Listening = () => Promise<void>;

const nobody: Companion = { keeps: async () => {}, notes: async () => {} };

/** The extension at its work: reads, keeps, follows the page. */
const extensionIn = (browser: RunningBrowser): Companion => ({
  async keeps(page) {
    const popup = await browser.openPopup(page);
    const known = (await recordsIn(browser)).contacts.length > 0;
    await click(popup, 'button', known ? 'Yes, same person' : 'Keep in touch');
    await getByRole(popup, 'textbox', `Note about ${dana.name}`);
    await browser.closePopup();
  },
  async notes(messageKey) {
    await eventually(`the touchpoint of ${messageKey}`, async () =>
      (await recordsIn(browser)).touchpoints.some((it) => it.messageKey === messageKey),
    );
  },
});

/** A thread is read, answered in, left for the inbox and opened again. */
async function visitGmail(page: Page, site: Site, companion: Companion, listening: Listening): Promise<void> {
  const thread = threadOf(site, 'pilot');
  const at = (thread.mails.at(-1)?.at ?? 0) + 3_600_000;
  await page.goto(threadAddress(thread));
  await getByRole(page, 'heading', thread.subject);
  await listening();
  await companion.keeps(page);
  const id = site.receive({ on: 'gmail', thread: 'pilot', from: dana, at, text: 'And the dates?' });
  await page.waitForSelector(`[data-legacy-message-id="${id}"]`);
  await companion.notes(`gmail:${id}`);
  await moveTo(page, mailbox, 'tr.zA');
  await moveTo(page, threadAddress(thread), `[data-legacy-message-id="${id}"]`);
}

/** A conversation is read, answered in, and left for the profile of the other. */
async function visitLinkedIn(page: Page, site: Site, companion: Companion, listening: Listening): Promise<void> {
  const conversation = conversationWith(site, dana);
  const at = (conversation.messages.at(-1)?.at ?? 0) + 3_600_000;
  await page.goto(conversationAddress(conversation));
  await listening();
  await companion.keeps(page);
  const id = site.receive({ on: 'linkedin', from: dana, at, text: 'Still there?' });
  await page.waitForSelector(`[data-event-urn*="${id}"]`);
  await companion.notes(`linkedin:${id}`);
  await (await page.waitForSelector('.msg-thread__link-to-profile'))?.click();
  await page.waitForSelector('[componentkey$=Topcard] h2');
}

/** Leads a Gmail page to another of its views. */
async function moveTo(page: Page, address: string, sign: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, new URL(address).hash || '#inbox');
  await page.waitForSelector(sign, { visible: true });
}

/** What a browser asks on its own account: a site's icon once, and its maker's services at any time. */
function ofTheBrowser({ hostname, pathname }: URL): boolean {
  return (
    pathname === '/favicon.ico' ||
    /\.(googleapis|gvt1|mozilla|firefox)\.(com|net|org)$|^(accounts|clients\d|update)\.google\.com$/.test(hostname)
  );
}

/** Goes through a visit and tells all that the page and the network can tell of it. */
async function traced(
  browser: RunningBrowser,
  site: Site,
  visit: typeof visitGmail,
  companion: Companion,
): Promise<Trace & { requests: string[]; console: string[] }> {
  site.reset();
  const [requestsBefore, saidBefore] = [site.requests().length, (await browser.consoleEntries()).length];
  const requests = () => site.requests().slice(requestsBefore);
  const listening = async () => {
    await eventually('the page listening', () => requests().some(({ url }) => url.endsWith('/sample/events')));
  };
  const page = await browser.open('about:blank');
  await page.evaluateOnNewDocument(noteMutations);
  await visit(page, site, companion, listening);
  await eventually('all pictures', () => page.evaluate(() => [...document.images].every((image) => image.complete)));
  const trace = await page.evaluate(traceOf);
  const asked = requests();
  const said = (await browser.consoleEntries()).slice(saidBefore);
  await page.close();
  return {
    ...trace,
    loaded: trace.loaded.filter((it) => !it.endsWith('/favicon.ico')),
    requests: asked
      .filter(({ url }) => !ofTheBrowser(new URL(url)))
      .map(({ method, url, body }) => `${method} ${url} ${body}`)
      .sort(),
    console: said
      .filter(({ address }) => !/^(chrome|moz)-extension:(?!.*\/content\/)/.test(address)) // the extension's own pages
      .filter(({ text }) => !closedWhileAsking.test(text))
      .map(({ text, address }) => `${address}: ${text}`),
  };
}

describe.each(kinds)('a page in %s', (kind) => {
  test('is the same with the extension and without: document, globals, storage, requests, console', async () => {
    const { site, browser } = await start(kind, { installed: false });
    const without = [];
    for (const visit of [visitGmail, visitLinkedIn, visitGmail, visitLinkedIn]) {
      without.push(await traced(browser, site, visit, nobody));
    }
    const [gmail, linkedIn, ...again] = without;
    expect(again).toEqual([gmail, linkedIn]); // whatever changes by itself would show here
    expect(gmail?.mutations.length).toBeGreaterThan(10);
    expect(gmail?.requests).toContainEqual(expect.stringContaining('/mail/u/0/sample/view'));

    await browser.install();
    const companion = extensionIn(browser);
    expect(await traced(browser, site, visitGmail, companion)).toEqual(gmail);
    expect(await traced(browser, site, visitLinkedIn, companion)).toEqual(linkedIn);
    const { contacts, touchpoints } = await recordsIn(browser);
    expect(contacts).toHaveLength(1); // it was at work
    expect(touchpoints).toHaveLength(8);
  });
});
