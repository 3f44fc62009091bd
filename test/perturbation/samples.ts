import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import type { Sample } from './page';

const pair = v.object({ url: v.string(), now: v.string() });
const captured = v.object({
  url: v.nullable(v.string()),
  kind: v.string(),
  assumedNow: v.optional(v.string()),
});

/** Where a page without a known address may have stood, by the beginning of its kind. */
const usualAddress: [kind: string, address: string][] = [
  ['gmail.list', 'https://mail.google.com/mail/u/0/#inbox'],
  ['gmail', 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQXKJsomeThreadToken01'],
  ['linkedin', 'https://www.linkedin.com/feed/'],
];

/** Our own saved pages, and where it exists the folder of captured ones beside the project. */
export function samples(): Sample[] {
  return ['gmail', 'linkedin'].flatMap((site) => [
    ...own(resolve('test/pages', site)),
    ...shared(resolve('../shared/pages', site)),
  ]);
}

function htmlIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.html')) : [];
}

function own(folder: string): Sample[] {
  return htmlIn(folder).map((file) => {
    const { url, now } = v.parse(pair, JSON.parse(readFileSync(join(folder, file.replace(/html$/, 'json')), 'utf8')));
    return { name: file, html: readFileSync(join(folder, file), 'utf8'), url, now };
  });
}

function shared(folder: string): Sample[] {
  return htmlIn(folder).map((file) => {
    const text = readFileSync(join(folder, file.replace(/html$/, 'expect.json')), 'utf8');
    const { url, kind, assumedNow } = v.parse(captured, JSON.parse(text));
    const usual = usualAddress.find(([beginning]) => kind.startsWith(beginning));
    return {
      name: `captured ${file}`,
      html: readFileSync(join(folder, file), 'utf8'),
      url: url ?? usual?.[1] ?? '',
      now: `${assumedNow ?? '2026-11-21T12:00:00Z'}[UTC]`,
    };
  });
}
