import { GmailExtractor } from '../../node_modules/defuddle/dist/extractors/gmail.js';
import type { PageReading } from '../../src/domain/observation';
import { linkedin } from '../../src/readers/linkedin';
import { gmail } from '../readers/gmail/either';
import { timed } from './timed';

/** The part of the benchmark that measures the readers, in any page of the real browser. All times in milliseconds. */
export interface Reading {
  kind: PageReading['kind'];
  /** How many messages, rows or people were read. */
  count: number;
  elements: number;
  read: number[];
  unchanged: number[];
  walk: number[];
}

const clock = () => Temporal.Now.zonedDateTimeISO();

function pageOf(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** Repeats parts of a sample until there are `wanted`, each with an id of its own. */
function repeated(page: Document, selector: string, wanted: number): Document {
  const items = [...page.querySelectorAll(selector)];
  const list = items[0]?.parentElement;
  if (!list) throw new Error(`the sample holds no ${selector}`);
  for (let count = items.length; count < wanted; count += 1) {
    const copy = items[count % items.length]?.cloneNode(true) as Element; // a clone of an element is one
    const id = (BigInt(Date.now() - (wanted - count) * 60_000) << 20n) + BigInt(count);
    copy.removeAttribute('id');
    for (const element of copy.querySelectorAll('*')) {
      for (const name of [
        'data-legacy-message-id',
        'data-legacy-thread-id',
        'data-legacy-last-message-id',
        'data-legacy-last-non-draft-message-id',
      ]) {
        if (element.hasAttribute(name)) element.setAttribute(name, id.toString(16));
      }
      if (element.hasAttribute('data-message-id')) element.setAttribute('data-message-id', `#msg-f:${id}`);
      if (element.hasAttribute('data-thread-id')) element.setAttribute('data-thread-id', `#thread-f:${id}`);
    }
    list.append(copy);
  }
  return page;
}

async function measured(times: number, page: Document, address: string): Promise<Reading> {
  const url = new URL(address);
  const reader = url.hostname === 'mail.google.com' ? gmail : linkedin;
  const reading = reader.read(page, url, clock());
  const walk = () => {
    const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_ELEMENT);
    let elements = 0;
    while (walker.nextNode()) elements += 1;
    return elements;
  };
  return {
    kind: reading.kind,
    count: countIn(reading),
    elements: walk(),
    read: await timed(times, () => reader.read(page, url, clock())),
    unchanged: await timed(times, () => reader.fingerprint?.(page, url)),
    walk: await timed(times, walk),
  };
}

function countIn(reading: PageReading): number {
  if (reading.kind !== 'seen') return 0;
  const { conversations, rows, listed, profile } = reading.observation;
  const messages = conversations.reduce((sum, { messages }) => sum + messages.length, 0);
  return messages + rows.length + listed.length + (profile ? 1 : 0);
}

/** A long thread; beside it the Gmail extractor of defuddle, which takes the words and parses no dates. */
async function thread(sample: string, address: string, messages: number, times: number) {
  const page = repeated(pageOf(sample), '[role=main] [role=listitem]', messages);
  const extractor = () => new GmailExtractor(page, address).extract();
  return { ...(await measured(times, page, address)), defuddle: await timed(times, extractor) };
}

function list(sample: string, address: string, rows: number, times: number): Promise<Reading> {
  return measured(times, repeated(pageOf(sample), '[role=main] tr.zA', rows), address);
}

function page(html: string, address: string, times: number): Promise<Reading> {
  return measured(times, pageOf(html), address);
}

Object.assign(globalThis, { bench: { thread, list, page } });

export type ReadersBench = { thread: typeof thread; list: typeof list; page: typeof page };
