import { request } from 'node:https';
import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mailbox, threadAddress } from './gmail/address';
import { conversationAddress, keyAddress, profileAddress } from './linkedin/address';
import { owner, people } from './people';
import { type Site, startSite } from './server';
import { tryAddress } from './try/try-page';
import { addMail, type Conversation, type Thread } from './world';

const now = Date.UTC(2026, 10, 21, 12, 0, 0);
let site: Site;

beforeEach(async () => {
  site = await startSite({ now });
});
afterEach(() => site.stop());

/** Asks the running server as a browser would that takes it for the host. */
async function get(address: string): Promise<{ status: number; location: string | undefined; body: string }> {
  const { host, pathname, search } = new URL(address);
  const options = { host: '127.0.0.1', port: site.address.port, path: pathname + search, headers: { host } };
  return new Promise((resolve, reject) => {
    // The certificate is made for this run, so there is nothing to check it against.
    request({ ...options, rejectUnauthorized: false }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      const { statusCode = 0, headers } = response;
      resolve({ status: statusCode, location: headers.location, body: Buffer.concat(chunks).toString('utf8') });
    })
      .on('error', reject)
      .end();
  });
}

const documentOf = (markup: string) => new JSDOM(markup).window.document;

async function gmailView(hash: string): Promise<Document> {
  const { body } = await get(`${mailbox}sample/view?${new URLSearchParams({ hash })}`);
  return documentOf(JSON.parse(body).markup);
}

function thread(key: string): Thread {
  const found = site.world.threads.find((it) => it.key === key);
  if (!found) throw new Error(`no thread ${key}`);
  return found;
}

function conversation(key: string): Conversation {
  const found = site.world.conversations.find((it) => it.key === key);
  if (!found) throw new Error(`no conversation ${key}`);
  return found;
}

describe('the sample mailbox', () => {
  test('lists threads newest first, with ids that hold the times', async () => {
    const view = await gmailView('#inbox');
    const times = [...view.querySelectorAll('tr.zA .y6 [data-legacy-last-non-draft-message-id]')].map((it) =>
      Number(BigInt(`0x${it.getAttribute('data-legacy-last-non-draft-message-id')}`) >> 20n),
    );
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(times).toContain(thread('pilot').mails.at(-1)?.at);
  });

  test('shows a thread with the last message open and the others folded', async () => {
    const { mails, opaque } = thread('pilot');
    const view = await gmailView(`#inbox/${opaque}`);
    const shown = [...view.querySelectorAll<HTMLElement>('.adn')];
    expect(shown.map((it) => it.dataset['legacyMessageId'])).toEqual(mails.map(({ id }) => id));
    expect(shown.map((it) => it.style.display === 'none')).toEqual([true, true, true, false]);
    expect(shown.map((it) => Number(BigInt(it.dataset['messageId']?.slice(7) ?? 0) >> 20n))).toEqual(
      mails.map(({ at }) => at),
    );
  });

  test('holds back the middle of a long thread until asked', async () => {
    const { opaque } = thread('integration');
    const view = await gmailView(`#inbox/${opaque}`);
    expect(view.querySelector('.adx')?.textContent).toBe('5');
    expect(view.querySelectorAll('.adn')).toHaveLength(3);
    const { body } = await get(`${mailbox}sample/view?${new URLSearchParams({ hash: `#inbox/${opaque}`, all: '1' })}`);
    expect(documentOf(JSON.parse(body).markup).querySelectorAll('.adn')).toHaveLength(9);
  });

  test('escapes what people are called', async () => {
    const text = '<img src=x onerror=alert(1)>';
    site.receive({ on: 'gmail', thread: 'odd', subject: text, from: { name: text, email: 'a@b.example' }, text });
    const view = await gmailView('#inbox');
    expect(view.querySelector('[onerror]')).toBeNull();
    expect(view.querySelector('tr.zA .y6')?.textContent).toBe(text);
  });

  test('takes a message in', async () => {
    const id = site.receive({ on: 'gmail', thread: 'pilot', from: people.dana, text: 'One more thing.' });
    const view = await gmailView(`#inbox/${thread('pilot').opaque}`);
    const last = [...view.querySelectorAll('.adn')].at(-1);
    expect(last?.getAttribute('data-legacy-message-id')).toBe(id);
    expect(last?.querySelector('.gD')?.getAttribute('email')).toBe(people.dana.email);
  });

  test('leads to a thread by its id, in whatever mailbox', async () => {
    const { mails, subject } = thread('pilot');
    const view = await gmailView(`#all/${mails[0]?.id}`);
    expect(view.querySelector('h2')?.textContent).toBe(subject);
    const address = 'https://mail.google.com/mail/u/?authuser=pat.owner%40acme.example';
    expect(await get(address)).toMatchObject({ status: 302, location: '/mail/u/0/' });
  });

  test('gives a sent message its final id once the thread is loaded anew', async () => {
    const sent = { at: now, from: owner, to: [people.dana], text: 'Forty.', sentAs: '#msg-a:r123' };
    const { id } = addMail(thread('pilot'), sent);
    const hash = `#inbox/${thread('pilot').opaque}`;
    const idIn = (view: Document) => [...view.querySelectorAll<HTMLElement>('.adn')].at(-1)?.dataset['messageId'];
    const { body } = await get(`${mailbox}sample/view?${new URLSearchParams({ hash, news: '1' })}`);
    expect(idIn(documentOf(JSON.parse(body).markup))).toBe('#msg-a:r123');
    expect(idIn(await gmailView(hash))).toBe(`#msg-f:${BigInt(`0x${id}`)}`);
  });

  test('wants a subject for a new thread', () => {
    expect(() => site.receive({ on: 'gmail', thread: 'new', from: people.dana, text: '' })).toThrow('needs a subject');
  });
});

describe('the sample network', () => {
  test('leads from a member key to the public name', async () => {
    expect(people.kai.memberKey).toMatch(/^ACo[\w-]{36}$/);
    expect(await get(keyAddress(people.kai))).toMatchObject({ status: 302, location: `/in/${people.kai.slug}/` });
  });

  test.each(Object.values(people))('shows $name in the $layout layout', async (person) => {
    const page = documentOf((await get(profileAddress(person))).body);
    expect(page.title).toBe(`(2) ${person.name} | LinkedIn`);
    const name = page.querySelector(person.layout === 'sdui' ? '[componentkey$=Topcard] h2' : 'main h1');
    expect(name?.textContent).toBe(person.name);
  });

  test('writes messages whose ids hold their times, and a new one where it comes in', async () => {
    const { messages } = conversation('dana');
    const id = site.receive({ on: 'linkedin', from: people.dana, at: now, text: 'Yes.' });
    const page = documentOf((await get(conversationAddress(conversation('dana')))).body);
    const urns = [...page.querySelectorAll<HTMLElement>('[data-event-urn]')].map((it) => it.dataset['eventUrn'] ?? '');
    const times = urns.map((urn) =>
      Number(
        Buffer.from(urn.split(',2-')[1] ?? '', 'base64')
          .toString()
          .slice(0, 13),
      ),
    );
    expect(times).toEqual(messages.map(({ at }) => at));
    expect(times.at(-1)).toBe(now);
    expect(urns.at(-1)).toContain(id);
  });

  test('starts a conversation with somebody new', async () => {
    const id = site.receive({ on: 'linkedin', from: people.ines, text: 'Hello' });
    const page = documentOf((await get(conversationAddress(conversation('ines')))).body);
    expect(page.querySelector('[data-event-urn]')?.getAttribute('data-event-urn')).toContain(id);
  });

  test('answers what it does not know with a page of nobody', async () => {
    const page = documentOf((await get('https://www.linkedin.com/in/nobody-here/')).body);
    expect(page.querySelector('[componentkey$=Topcard]')).toBeNull();
  });
});

test('the page with things to try leads to pages that are there', async () => {
  const page = documentOf((await get(tryAddress)).body);
  const links = [...page.querySelectorAll('a')].map((it) => it.href);
  expect(links).toContain(threadAddress(thread('pilot')));
  for (const link of links) expect((await get(link)).status).toBe(200);
});

test('starts over as it was', () => {
  const before = structuredClone(site.world);
  site.receive({ on: 'gmail', thread: 'pilot', from: people.dana, text: 'One more thing.' });
  site.receive({ on: 'linkedin', from: people.ines, text: 'Hello' });
  expect(site.world).not.toEqual(before);
  site.reset();
  expect(site.world).toEqual(before);
});

test('requests to any host are answered and kept', async () => {
  await get('https://elsewhere.example/path?query=1');
  expect(site.requests()).toMatchObject([{ method: 'GET', url: 'https://elsewhere.example/path?query=1' }]);
});
