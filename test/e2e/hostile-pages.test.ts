import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { CurrentPage, Observation } from '../../src/domain/observation';
import { eventually } from '../browsers/eventually';
import { threadAddress } from '../site/gmail/address';
import { people } from '../site/people';
import { ask, replyTo, untilHeard } from './ask';
import { sendFromContentWorld } from './content-world';
import { click, cursorIn } from './face';
import { onlyContact, recordsIn } from './records';
import { threadOf } from './sample';
import { shared } from './shared';
import { kinds } from './start';

const { dana, sam } = people;
const gmail = 'https://mail.google.com/*';
const report = (kind: string, payload: unknown) => ({ door: 'report', kind, payload });
const many = <Thing>(count: number, thing: Thing) => Array.from({ length: count }, () => thing);

/** Observations no reader of ours would make, by what is wrong with them. */
function corrupted(good: Observation): Record<string, unknown> {
  const [conversation] = good.conversations;
  const [message] = conversation?.messages ?? [];
  const someone = { name: 'Eve', identities: ['email:eve@evil.example'] };
  return {
    'no observation': 'hello',
    null: null,
    'an unknown site': { ...good, site: 'bank' },
    'a missing part': { ...good, conversations: undefined },
    'an identity that is none': { ...good, me: ['email:nobody at all'] },
    'a script for a key': { ...good, conversations: [{ ...conversation, id: 'gmail:<script>' }] },
    'a time before time': {
      ...good,
      conversations: [{ ...conversation, messages: [{ ...message, time: { at: -1, precision: 'ms' } }] }],
    },
    'a time that is text': {
      ...good,
      conversations: [{ ...conversation, messages: [{ ...message, time: { at: 'now', precision: 'ms' } }] }],
    },
    'too long a name': { ...good, listed: [{ ...someone, name: 'x'.repeat(201) }] },
    'too long a subject': { ...good, conversations: [{ ...conversation, subject: 'x'.repeat(501) }] },
    'too many identities': { ...good, listed: [{ ...someone, identities: many(9, 'email:eve@evil.example') }] },
    'too many people': { ...good, conversations: [{ ...conversation, people: many(201, someone) }] },
    'too many messages': { ...good, conversations: [{ ...conversation, messages: many(5_001, message) }] },
    'too many conversations': { ...good, conversations: many(21, conversation) },
    'ten megabytes': { ...good, conversations: [{ ...conversation, subject: 'x'.repeat(10_000_000) }] },
  };
}

describe.each(kinds)('from a hostile page in %s', (kind) => {
  const at = shared(kind);

  /** A thread of somebody kept, and what the content script answers about it. */
  async function openThread(): Promise<{ tab: Page; page: CurrentPage; good: Observation }> {
    const { site, browser } = at;
    const tab = await browser.open(threadAddress(threadOf(site, 'pilot')));
    const popup = await browser.openPopup(tab);
    await click(popup, 'button', 'Keep in touch');
    await cursorIn(popup, `Note about ${dana.name}`);
    await browser.closePopup();
    const { answer: page } = await browser.inExtension(async (api, url): Promise<{ answer: CurrentPage }> => {
      const [{ id = 0 } = {}] = await api.tabs.query({ url });
      return api.tabs.sendMessage(id, { door: 'request', kind: 'reading.current', payload: null });
    }, gmail);
    if (page.reading.kind !== 'seen') throw new Error('The thread was not read.');
    await untilHeard(browser);
    return { tab, page, good: page.reading.observation };
  }

  async function dropped(): Promise<number> {
    const { facts } = await recordsIn(at.browser);
    const counter = facts.find(({ key }) => key === 'droppedReports');
    return typeof counter?.value === 'number' ? counter.value : 0;
  }

  /** All but the facts, which hold the counter. */
  async function stored() {
    const { facts, ...tables } = await recordsIn(at.browser);
    return tables;
  }

  test('malformed and oversized reports are dropped and counted, and store nothing', async () => {
    const { browser } = at;
    const { good } = await openThread();
    const before = await stored();
    const seenAt = Date.now();
    const reports = Object.entries(corrupted(good)).map(
      ([what, observation]) => [what, report('page.seen', { observation, seenAt })] as const,
    );
    reports.push(['a time to come that is none', report('page.seen', { observation: good, seenAt: 1e300 })]);
    reports.push(['an outline', report('page.unrecognised', { reader: 'x'.repeat(10_000), missing: 'y', seenAt })]);
    let count = 0;
    for (const [what, message] of reports) {
      expect(await sendFromContentWorld(browser, gmail, message), what).toEqual({ reply: { answer: null } });
      count += 1;
      expect(await dropped(), what).toBe(count);
    }
    expect(await stored()).toEqual(before);

    // The same way leads in for a report that is as it should be.
    const [conversation] = good.conversations;
    const message = { ...conversation?.messages.at(-1), key: 'gmail:1a00000000000001' };
    const observation = { ...good, conversations: [{ ...conversation, messages: [message] }] };
    await sendFromContentWorld(browser, gmail, report('page.seen', { observation, seenAt }));
    expect(await dropped()).toBe(count);
    expect((await stored()).touchpoints.map(({ messageKey }) => messageKey)).toContain('gmail:1a00000000000001');
    expect(await at.said()).toEqual([]);
  });

  test('commands are refused', async () => {
    const { browser } = at;
    await openThread();
    const { id } = await onlyContact(browser);
    const before = await recordsIn(browser);
    for (const [command, payload] of [
      ['note.write', { contactId: id, kind: 'note', text: 'written by the page' }],
      ['contact.erase', { id }],
      ['database.open', null],
    ] as const) {
      const fate = await sendFromContentWorld(browser, gmail, { door: 'command', kind: command, payload });
      expect('reply' in fate ? fate.reply : null, command).toBeNull();
    }
    expect(await recordsIn(browser)).toEqual(before);
    // The same command is heard from a page of ours.
    await ask(browser, 'note.write', { contactId: id, kind: 'note', text: 'written here' });
    expect((await recordsIn(browser)).notes).toMatchObject([{ text: 'written here' }]);
  });

  test('frames within it are not believed', async () => {
    const { browser } = at;
    const { tab } = await openThread();
    await tab.evaluate(() => {
      document.body.append(Object.assign(document.createElement('iframe'), { src: '/mail/u/0/#inbox' }));
    });
    await eventually('the frame', () => tab.evaluate(() => frames[0]?.document.querySelector('tr.zA') !== null));
    const bad = report('page.seen', { observation: 'hello', seenAt: Date.now() });
    const fate = await sendFromContentWorld(browser, gmail, bad, 'inner frame');
    expect('reply' in fate ? fate.reply : null).toBeNull();
    expect(await dropped()).toBe(0);
    await sendFromContentWorld(browser, gmail, bad);
    expect(await dropped()).toBe(1);
  });

  test('what it answers a face is parsed as well', async () => {
    const { browser } = at;
    const { page, good } = await openThread();
    const before = await stored();
    const details = { company: null, title: null, location: null, phone: null, tags: [] };
    const kept = { name: sam.name, identities: [], relationship: 'prospect', ...details } as const;
    for (const [what, observation] of Object.entries(corrupted(good))) {
      const hostile = { ...page, reading: { kind: 'seen', observation } };
      const reply = await replyTo(browser, 'contact.keep', {
        identity: `email:${sam.email}`,
        details: { ...kept, identities: [] },
        page: hostile as CurrentPage, // as a face would pass it on
      });
      expect(reply, what).toMatchObject({ problem: 'invalid' });
    }
    expect(await stored()).toEqual(before);
  });
});
