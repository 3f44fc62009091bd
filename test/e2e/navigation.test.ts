import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { CurrentPage, Observation } from '../../src/domain/observation';
import type { RunningBrowser } from '../browsers/browser';
import { threadAddress } from '../site/gmail/address';
import { profileAddress } from '../site/linkedin/address';
import { owner, people } from '../site/people';
import { shows } from './face';
import { shared } from './shared';
import { kinds } from './start';

const moves = 60;
const looks = 200;

/** Asks the tab what it shows, again and again while the page moves on. */
function lookAgainAndAgain(browser: RunningBrowser, host: string): Promise<CurrentPage[]> {
  return browser.inExtension(
    async (api, pattern, times) => {
      const [tab] = await api.tabs.query({ url: pattern });
      const seen: CurrentPage[] = [];
      for (let look = 0; look < times; look += 1) {
        const message = { door: 'request', kind: 'reading.current', payload: null };
        const reply: { answer: CurrentPage } = await api.tabs.sendMessage(tab?.id ?? -1, message);
        seen.push(reply.answer);
      }
      return seen;
    },
    `https://${host}/*`,
    looks,
  );
}

/** Goes from address to address, a few frames each: faster than anybody clicks, sometimes before the view is drawn. */
function hurry(page: Page, addresses: readonly string[]): Promise<void> {
  return page.evaluate(
    async (all, times) => {
      for (let move = 0; move < times; move += 1) {
        const address = all[move % all.length] ?? '';
        const link = document.createElement('a');
        link.href = address;
        document.body.append(link);
        // A click on a link of the page's own is how it is navigated; LinkedIn then calls pushState.
        link.click();
        link.remove();
        for (let frame = 0; frame < move % 7; frame += 1) await new Promise(requestAnimationFrame);
      }
    },
    addresses,
    moves,
  );
}

function observations(seen: readonly CurrentPage[]): { address: string; observation: Observation }[] {
  return seen.flatMap(({ address, reading }) =>
    reading.kind === 'seen' ? [{ address, observation: reading.observation }] : [],
  );
}

describe.each(kinds)('moving at full speed in %s', (kind) => {
  const house = shared(kind);

  test('never mixes two Gmail threads, nor takes one for another', async () => {
    const { browser, site } = house;
    const threads = site.world.threads.filter(({ mails }) => mails.length > 1);
    const [first] = threads;
    if (!first) throw new Error('The sample mailbox is empty.');
    const page = await browser.open(threadAddress(first));
    await shows(page, first.subject);

    const [seen] = await Promise.all([
      lookAgainAndAgain(browser, 'mail.google.com'),
      hurry(page, threads.map(threadAddress)),
    ]);

    const found = observations(seen);
    expect(found.length).toBeGreaterThan(10);
    for (const { address, observation } of found) {
      const thread = threads.find((each) => address === threadAddress(each));
      for (const conversation of observation.conversations) {
        expect(conversation.subject).toBe(thread?.subject);
        const correspondents = thread?.mails.flatMap(({ from, to, cc = [] }) => [from, ...to, ...cc]) ?? [];
        const known = correspondents.map(({ email }) => `email:${email}`);
        const shown = conversation.messages.flatMap(({ from, to }) => [...(from ? [from] : []), ...to]);
        for (const person of [...conversation.people, ...shown]) {
          for (const identity of person.identities) expect(known).toContain(identity);
        }
      }
    }
  });

  test('never takes one LinkedIn person for another', async () => {
    const { browser } = house;
    const met = Object.values(people);
    const page = await browser.open(profileAddress(people.dana));
    await shows(page, people.dana.name);

    const [seen] = await Promise.all([
      lookAgainAndAgain(browser, 'www.linkedin.com'),
      hurry(page, met.map(profileAddress)),
    ]);

    const found = observations(seen).filter(({ observation }) => observation.profile);
    expect(found.length).toBeGreaterThan(5);
    for (const { address, observation } of found) {
      const person = [owner, ...met].find((each) => address.startsWith(profileAddress(each)));
      expect(observation.profile?.name).toBe(person?.name);
      expect(observation.profile?.identities).toContain(`linkedin:${person?.slug}`);
    }
  });
});
