import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { getByRole } from '../browsers/by-role';
import { eventually } from '../browsers/eventually';
import { threadAddress } from '../site/gmail/address';
import { conversationAddress } from '../site/linkedin/address';
import { people } from '../site/people';
import { ask, keepByHand } from './ask';
import { click, first, shows } from './face';
import { openTool } from './open-tool';
import { recordsIn } from './records';
import { conversationWith, threadOf } from './sample';
import { shared } from './shared';
import { kinds } from './start';

const { dana } = people;

describe.each(kinds)('selected text in %s', (kind) => {
  const at = shared(kind);
  let danaId: string;

  beforeEach(async () => {
    danaId = await keepByHand(at.browser, dana);
    await ask(at.browser, 'contact.edit', {
      id: danaId,
      details: { identities: [`email:${dana.email}`, `linkedin-id:${dana.memberKey}`] },
    });
  });

  /** Selects the words of a message, and waits until they stand on the page. */
  async function select(page: Page, message: string, words: string): Promise<void> {
    await eventually(`“${words}” selected`, () =>
      page.evaluate(
        (within, wanted) => {
          const walker = document.createTreeWalker(document.querySelector(within) ?? document, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const start = node.textContent?.indexOf(wanted) ?? -1;
            if (start < 0) continue;
            getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
            return true;
          }
          return false;
        },
        message,
        words,
      ),
    );
  }

  test('becomes a promise that is understood, confirmed, and counted from the day of its message', async () => {
    const friday = Temporal.Now.plainDateISO().add({ days: 1 });
    const words = `I will send you the signed contract by ${friday.toString()}.`;
    at.site.receive({ on: 'gmail', thread: 'pilot', from: dana, text: `Thanks. ${words} Best` });
    const thread = threadOf(at.site, 'pilot');
    const page = await at.browser.open(threadAddress(thread));
    await select(page, '[role=main] [role=list]', words);
    const popup = await at.browser.openPopup(page);
    await openTool(popup, 'Selected text');
    const note = await getByRole(popup, 'textbox', 'Words to keep');
    expect(await textIn(note)).toBe(words);
    const part = await first(popup, '.selection-part');
    await click(part, 'radio', 'Promise');
    const what = await getByRole(part, 'textbox', `What to do for ${dana.name}`);
    await eventually('what is promised', async () => (await textIn(what)) === 'send you the signed contract');
    expect((await recordsIn(at.browser)).followUps).toEqual([]);
    await (await popup.waitForSelector('.selection-part form'))?.$eval('button[type=submit]', (it) => it.click());
    await shows(popup, 'Promise noted');
    expect((await recordsIn(at.browser)).followUps).toMatchObject([
      {
        kind: 'commitment',
        by: 'them',
        what: 'send you the signed contract',
        due: friday.toString(),
        quote: words,
        conversationId: `gmail:${thread.number.toString(16)}`,
        subjectIds: [danaId],
      },
    ]);
    expect(await at.said()).toEqual([]);
  });

  test('becomes a need with its words and where they stood', async () => {
    const conversation = conversationWith(at.site, dana);
    const words = 'We need a report our auditors accept';
    at.site.receive({ on: 'linkedin', from: dana, text: `${words}, soon.` });
    const page = await at.browser.open(conversationAddress(conversation));
    await select(page, '.msg-s-message-list', words);
    const popup = await at.browser.openPopup(page);
    await openTool(popup, 'Selected text');
    await click(await first(popup, '.selection-part'), 'radio', 'Need');
    await (await popup.waitForSelector('.selection-part form'))?.$eval('button[type=submit]', (it) => it.click());
    await shows(popup, 'Note saved.');
    const { notes } = await recordsIn(at.browser);
    expect(notes).toMatchObject([
      { kind: 'need', text: words, quote: words, source: { conversationId: `linkedin:${conversation.id}` } },
    ]);
    await popup.evaluate((hash) => {
      location.hash = hash;
    }, `#/person/${danaId}`);
    const link = await getByRole(popup, 'link', 'Open where it stood');
    expect(await link.evaluate((it) => it.getAttribute('href'))).toContain('/messaging/thread/');
    expect(await at.said()).toEqual([]);
  });

  test('says where nothing is selected, and takes what is selected then', async () => {
    const thread = threadOf(at.site, 'pilot');
    const page = await at.browser.open(threadAddress(thread));
    await shows(page, thread.subject);
    const popup = await at.browser.openPopup(page);
    await openTool(popup, 'Selected text');
    await shows(popup, 'Nothing is selected on the page.');
    await select(page, 'h2.hP', thread.subject);
    await click(popup, 'button', 'Take what is selected now');
    const note = await getByRole(popup, 'textbox', 'Words to keep');
    expect(await textIn(note)).toBe(thread.subject);
    expect(await at.said()).toEqual([]);
  });
});

function textIn(field: Awaited<ReturnType<typeof getByRole>>): Promise<string> {
  return field.evaluate((it) => (it instanceof HTMLInputElement || it instanceof HTMLTextAreaElement ? it.value : ''));
}
