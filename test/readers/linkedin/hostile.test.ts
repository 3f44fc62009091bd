import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/domain/limits';
import type { Observation, PageReading } from '../../../src/domain/observation';
import { linkedin } from '../../../src/readers/linkedin';
import { parseSeenPage } from '../../../src/store/shapes';
import { document, sample } from './sample-pages';

const now = Temporal.ZonedDateTime.from('2026-10-08T15:30:00+02:00[Europe/Berlin]');
const profileUrl = 'https://www.linkedin.com/in/ada-lovelace-demo/';

/** Reads, and checks what every reading must be: bounded, plain, and acceptable to the store. */
function read(page: Document, url: URL): PageReading {
  const reading = linkedin.read(page, url, now);
  linkedin.fingerprint?.(page, url);
  if (reading.kind === 'seen') {
    expect(parseSeenPage({ observation: reading.observation, seenAt: now.epochMilliseconds })).not.toBeNull();
    expect(JSON.stringify(reading).isWellFormed()).toBe(true);
  }
  return reading;
}

function seen(page: Document, url: URL): Observation {
  const reading = read(page, url);
  if (reading.kind !== 'seen') throw new Error(`expected to see something, got ${JSON.stringify(reading)}`);
  return reading.observation;
}

function profile(change: (page: Document) => void): Observation {
  const { page, url } = sample('profile-sdui-2026-09');
  change(page);
  return seen(page, url);
}

function set(page: Document, selector: string, text: string): void {
  const element = page.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  element.textContent = text;
}

describe('hostile profiles', () => {
  const texts = {
    markup: '<img src=x onerror=alert(1)>"\'&amp;`$x',
    'bidirectional overrides': '\u202eecalevoL adA\u202c \u2066x\u2069',
    'what shows nothing': 'A\u200bd\u200ca\u2060\ufeff\u00ad L\u180eovelace',
    'halves of characters': 'Ada\ud83d Love\ude00lace\ud800',
    controls: 'Ada\u0000\u0001\u001b[31m\u007f\u0085 Lovelace',
    'a long line': 'Ada Lovelace '.repeat(8_000),
    'a long word': 'a'.repeat(100_000),
    'many accents': `A${'\u0301'.repeat(100_000)}`,
    'many emoji': '👩‍👩‍👧‍👦'.repeat(20_000),
    'many brackets': '('.repeat(100_000),
    'many slashes': 'a/'.repeat(50_000),
    'many commas': 'A B,'.repeat(25_000),
    'white space': ' \n\t'.repeat(40_000),
  };

  it.each(Object.keys(texts))('survive a name, a headline and a place of %s', (kind) => {
    const text = texts[kind as keyof typeof texts]; // one of its own keys
    for (const selector of ['h2._0f97', 'p._330c', 'p._f179', 'main div > p']) {
      const { page, url } = sample('profile-sdui-2026-09');
      set(page, selector, text);
      const reading = read(page, url);
      if (reading.kind !== 'seen') continue;
      const { profile } = reading.observation;
      for (const shown of [profile?.name, profile?.headline, profile?.location, profile?.company, profile?.title]) {
        expect(shown ?? '').not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\ufeff]|\p{Cc}|\p{Cs}/u);
        expect(shown?.length ?? 0).toBeLessThanOrEqual(limits.text);
      }
      expect(profile?.name?.length ?? 0).toBeLessThanOrEqual(limits.name);
    }
  });

  it('keep markup as the text it is', () => {
    expect(profile((page) => set(page, 'p._330c', texts.markup)).profile?.headline).toBe(texts.markup);
  });

  it('take no identity from a link that is not what it seems', () => {
    for (const href of [
      'javascript:/in/eve',
      'https://evil.example/in/eve',
      '//evil.example/in/eve',
      `/in/eve?${'x'.repeat(100_000)}`,
      '/in/eve%00',
      'http://[',
      '/in/%ff',
    ]) {
      const { profile: person } = profile((page) => {
        for (const link of page.querySelectorAll('main section > div > a')) link.setAttribute('href', href);
      });
      expect(person?.identities).toEqual([
        'linkedin:ada-lovelace-demo',
        'linkedin-id:ACoAAAdaLovelaceDemo0000000000000000000',
      ]);
    }
  });

  it('take one key, or none', () => {
    const other = 'ACoAABobBabbageDemo00000000000000000000';
    const { page, url } = sample('profile-ember-2024-07');
    page
      .querySelector('main')
      ?.insertAdjacentHTML(
        'beforeend',
        `<a href="/in/kim-somerville-demo/details/?profileUrn=urn%3Ali%3Afsd_profile%3A${other}">x</a>`,
      );
    expect(seen(page, url).profile?.identities.length).toBeLessThanOrEqual(2);
  });

  it('take few addresses from the contact details', () => {
    const { page, url } = sample('profile-sdui-contact-details-2026-09');
    const row = page.querySelector('a[href^="mailto:"]')?.closest('p');
    for (let count = 0; count < 1_000; count += 1) {
      const copy = row?.cloneNode(true);
      // A clone of an element is one.
      (copy as Element).querySelector('a')?.setAttribute('href', `mailto:ada${count}@engines.example`);
      row?.after(copy ?? '');
    }
    for (const href of ['mailto:', 'mailto:%ff@x.example', 'mailto:a@b', `mailto:${'a'.repeat(1e5)}@x.example`])
      row?.querySelector('a')?.setAttribute('href', href);
    expect(seen(page, url).profile?.identities.length).toBeLessThanOrEqual(limits.identities);
  });

  it('survive any depth and any number', () => {
    const deep = `${'<div>'.repeat(3_000)}Ada Lovelace${'</div>'.repeat(3_000)}`;
    const card = `<section data-member-id="1"><h1>${deep}</h1><a href="/in/ada-lovelace-demo/overlay/contact-info/">x</a></section>`;
    expect(seen(document(`<main>${card}</main>`, profileUrl), new URL(profileUrl)).profile?.name).toBe('Ada Lovelace');
    const many = card.replace(deep, 'Somebody').replaceAll('ada-lovelace-demo', 'somebody').repeat(2_000);
    expect(read(document(`<main>${many}</main>`, profileUrl), new URL(profileUrl))).toEqual({ kind: 'nothing' });
    // The simulated document needs seconds for such depth, the reader a part of one.
  }, 60_000);

  it.each([
    '',
    '<main></main>',
    '<main><section data-member-id></section></main>',
    '<main><div componentkey="com.linkedin.sdui.profile.card.refTopcard"></div></main>',
    '<frameset><frame></frameset>',
    '<svg><a href="/in/ada-lovelace-demo/overlay/"><title>x</title></a></svg>',
    '<main><h1>Ada Lovelace</h1></main>',
    '<template><main><h1>Ada Lovelace</h1></main></template>',
  ])('are nobody where there is nobody: %s', (html) => {
    expect(read(document(html, profileUrl), new URL(profileUrl))).toEqual({ kind: 'nothing' });
  });
});

describe('hostile conversations', () => {
  function conversation(change: (page: Document) => void): Observation {
    const { page, url } = sample('messaging-one-to-one-es-2026-10');
    change(page);
    return seen(page, url);
  }

  it('are read to the end, and no further than the limit', () => {
    const { page, url } = sample('messaging-one-to-one-es-2026-10');
    const list = page.querySelector('.msg-s-message-list-content');
    let html = '';
    for (let count = 0; count < 5_200; count += 1) {
      const urn = `urn:li:msg_message:(urn:li:fsd_profile:ACoAAPatOwnerDemo0000000000000000000000,2-${btoa(`${1_700_000_000_000 + count}b20000-100`)})`;
      html += `<li class="msg-s-message-list__event"><div class="msg-s-event-listitem" data-event-urn="${urn}"><p class="msg-s-event-listitem__body">?</p></div></li>`;
    }
    list?.insertAdjacentHTML('beforeend', html);
    const before = performance.now();
    const reading = linkedin.read(page, url, now);
    // jsdom needs about a second on an idle machine; quadratic work would take minutes.
    expect(performance.now() - before).toBeLessThan(30_000);
    if (reading.kind !== 'seen') throw new Error('expected a conversation');
    const messages = reading.observation.conversations[0]?.messages ?? [];
    expect(messages.length).toBe(limits.messages);
    expect(messages.at(-1)?.time?.at).toBe(1_700_000_005_199);
    expect(parseSeenPage({ observation: reading.observation, seenAt: 0 })).not.toBeNull();
  }, 60_000);

  it('read words of any kind without repeating them', () => {
    for (const text of [
      '<script>?</script>',
      '?'.repeat(100_000),
      '\u202e?\ud800',
      'https://x.example/?a',
      '¿'.repeat(9),
    ]) {
      const observation = conversation((page) => {
        for (const body of page.querySelectorAll('.msg-s-event-listitem__body')) body.textContent = text;
      });
      expect(JSON.stringify(observation)).not.toContain('script');
      expect(observation.conversations[0]?.messages.map((message) => message.asksQuestion)).toEqual(
        Array.from({ length: 4 }, () => /^[^h]*\?/.test(text)),
      );
    }
  });

  it('trust no mailbox owner that differs from message to message', () => {
    const observation = conversation((page) => {
      const [first] = page.querySelectorAll('[data-event-urn]');
      first?.setAttribute(
        'data-event-urn',
        (first.getAttribute('data-event-urn') ?? '').replace('PatOwner', 'EveOwner'),
      );
    });
    expect(observation).toMatchObject({ account: null, me: [] });
  });

  it('are of one thread, or of none', () => {
    const { page, url } = sample('messaging-one-to-one-es-2026-10');
    const other = `2-${btoa(`1783530131123b20000-100&${'0'.repeat(36)}_100`)}`;
    const [first] = page.querySelectorAll('[data-event-urn]');
    first?.setAttribute(
      'data-event-urn',
      `urn:li:msg_message:(urn:li:fsd_profile:ACoAAPatOwnerDemo0000000000000000000000,${other})`,
    );
    expect(read(page, url)).toEqual({ kind: 'nothing' });
  });

  it('are at most so many at once', () => {
    const { page, url } = sample('feed-with-bubbles-2026-10');
    const bubble = page.querySelector('.msg-overlay-conversation-bubble');
    for (let count = 0; count < 200; count += 1) bubble?.after(bubble.cloneNode(true));
    expect(seen(page, url).conversations.length).toBe(limits.conversations);
  });

  it('have at most so many people', () => {
    const { page, url } = sample('messaging-group-2026-10');
    const row = page.querySelectorAll('.msg-s-message-list__event')[2];
    let html = '';
    for (let count = 0; count < 400; count += 1) {
      html += (row?.outerHTML ?? '')
        .replaceAll(/ACoAABobBabbageDemo\d+/g, `ACoAA${String(count).padStart(34, 'x')}`)
        .replace(/,2-[^)]*/, `,2-${btoa(`${1_700_000_000_000 + count}b20000-100`)}`);
    }
    row?.insertAdjacentHTML('afterend', html);
    expect(seen(page, url).conversations[0]?.people.length).toBe(limits.people);
  });
});

describe('hostile lists', () => {
  it('are cut', () => {
    const { page, url } = sample('people-search-sdui-2026-09');
    let html = '';
    for (let count = 0; count < 2_000; count += 1)
      html += `<div role="listitem"><a href="/in/person-${count}/">Person ${count} <b>&lt;x&gt;</b></a></div>`;
    page.querySelector('[role="list"]')?.insertAdjacentHTML('beforeend', html);
    expect(seen(page, url).listed.length).toBe(limits.people);
  });

  it('name nobody twice', () => {
    const { page, url } = sample('people-search-sdui-2026-09');
    const row = page.querySelector('[role="listitem"]');
    for (let count = 0; count < 50; count += 1) row?.after(row.cloneNode(true));
    expect(seen(page, url).listed.length).toBe(3);
  });
});

describe('bubbles in the shadow tree of the newer pages', () => {
  it('are read like those in the page', () => {
    const { page, url } = sample('feed-with-bubbles-2026-10');
    const expected = seen(page, url).conversations;
    const outlet = page.createElement('div');
    outlet.id = 'interop-outlet';
    page.body.append(outlet);
    outlet.attachShadow({ mode: 'open' }).append(...page.querySelectorAll('#msg-overlay'));
    expect(seen(page, url).conversations).toEqual(expected);
    const print = linkedin.fingerprint?.(page, url);
    outlet.shadowRoot?.querySelector('.msg-s-event-listitem__body')?.append('?');
    expect(linkedin.fingerprint?.(page, url)).not.toBe(print);
  });
});
