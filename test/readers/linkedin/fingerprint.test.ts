import { describe, expect, it } from 'vitest';
import { linkedin } from '../../../src/readers/linkedin';
import { sample, samples } from './sample-pages';

const print = (page: Document, url: URL) => linkedin.fingerprint?.(page, url);

describe('fingerprint', () => {
  it.each(samples)('changes whenever the reading does: %s', (name) => {
    const { page, url, now } = sample(name);
    const reading = () => JSON.stringify(linkedin.read(page, url, now));
    const [firstPrint, firstReading] = [print(page, url), reading()];
    const elements = [...page.body.querySelectorAll('*')];
    // Some dozen elements of every page, spread over it, each changed in a way that pages change.
    const step = Math.max(1, Math.floor(elements.length / 12));
    const missed: string[] = [];
    let changes = 0;
    for (let index = 0; index < elements.length; index += step) {
      const element = elements[index];
      if (!element) continue;
      const undo = changesOf[index % changesOf.length]?.(element);
      if (print(page, url) !== firstPrint) changes += 1;
      else if (reading() !== firstReading)
        missed.push(`${index % changesOf.length}: ${element.outerHTML.slice(0, 120)}`);
      undo?.();
      expect(print(page, url)).toBe(firstPrint);
    }
    expect(missed).toEqual([]);
    if (firstReading !== '{"kind":"nothing"}') expect(changes).toBeGreaterThan(0);
  });

  it('stays while only what surrounds the person changes', () => {
    const { page, url } = sample('profile-sdui-2026-09');
    const before = print(page, url);
    page.querySelector('nav')?.append('5 notifications');
    page.body.append(page.createElement('div'));
    expect(print(page, url)).toBe(before);
  });

  it.each([
    [
      'the address',
      (_: Document, url: URL) => {
        url.pathname = '/in/bob-babbage-demo/';
      },
    ],
    [
      'the title',
      (page: Document) => {
        page.title = 'Somebody';
      },
    ],
    [
      'an open dialog',
      (page: Document) => {
        const dialog = page.createElement('div');
        dialog.dataset['sduiScreen'] = 'com.linkedin.sdui.flagshipnav.profile.ProfileContactDetailsOverlay';
        page.body.append(dialog);
      },
    ],
    [
      'a message bubble',
      (page: Document) => {
        const bubble = page.createElement('div');
        bubble.className = 'msg-overlay-conversation-bubble';
        page.body.append(bubble);
      },
    ],
    ['a card out of sight', (page: Document) => page.querySelector('main')?.setAttribute('style', 'display:none')],
  ])('changes with %s', (_, change) => {
    const { page, url } = sample('profile-sdui-2026-09');
    const before = print(page, url);
    change(page, url);
    expect(print(page, url)).not.toBe(before);
  });

  it('changes with a message, at either end or in the middle of a long conversation', () => {
    const { page, url } = sample('messaging-one-to-one-es-2026-10');
    const list = page.querySelector('.msg-s-message-list-content');
    const row = page.querySelector('.msg-s-message-list__event');
    if (!list || !row) throw new Error('the page has messages');
    for (let count = 0; count < 500; count += 1) list.append(row.cloneNode(true));
    const prints = new Set([print(page, url)]);
    list.append(row.cloneNode(true));
    prints.add(print(page, url));
    list.prepend(row.cloneNode(true));
    prints.add(print(page, url));
    list.lastElementChild?.querySelector('[data-event-urn]')?.setAttribute('data-event-urn', 'urn:li:msg_message:x');
    prints.add(print(page, url));
    list.children[250]?.querySelector('.msg-s-event-listitem__body')?.append(' (edited)');
    prints.add(print(page, url));
    list.children[250]?.remove();
    prints.add(print(page, url));
    expect(prints.size).toBe(6);
  });
});

type Change = (element: Element) => () => void;

const changesOf: Change[] = [
  (element) => {
    const { previousSibling, parentNode, nextSibling } = element;
    element.remove();
    return () =>
      previousSibling
        ? parentNode?.insertBefore(element, nextSibling)
        : parentNode?.insertBefore(element, nextSibling ?? parentNode.firstChild);
  },
  (element) => attribute(element, 'hidden', ''),
  (element) => attribute(element, 'style', 'display: none'),
  (element) => {
    const more = element.ownerDocument.createTextNode(' more?');
    element.append(more);
    return () => more.remove();
  },
  (element) => {
    const link = element.closest('a') ?? element.querySelector('a');
    return link ? attribute(link, 'href', '/in/somebody-else-demo/') : () => undefined;
  },
];

function attribute(element: Element, name: string, value: string): () => void {
  const before = element.getAttribute(name);
  element.setAttribute(name, value);
  return () => (before === null ? element.removeAttribute(name) : element.setAttribute(name, before));
}
