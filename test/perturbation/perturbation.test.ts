import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageReading } from '../../src/domain/observation';
import { findOrInstall } from '../browsers/install';
import { bundle } from '../bundle';
import type { Outcome, Sample } from './page';
import { samples } from './samples';

/**
 * What a reader says of a page that is half drawn, redesigned, or shared with other extensions and stale views must be
 * the same, a part of it, or nothing: never another person, never a wrong direction or time. In Chromium, because
 * thousands of variants are hopeless in a simulated document.
 */
const seed = Number(process.env['SEED'] ?? 20261121);
const variants = Number(process.env['VARIANTS'] ?? 200);
const all = samples();

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await puppeteer.launch({
    executablePath: findOrInstall('chromium').executable,
    pipe: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  });
  page = await browser.newPage();
  await page.evaluate(await bundle('test/perturbation/page.ts'));
});

afterAll(() => browser?.close());

function inPage<Answer>(part: 'perturb' | 'readElsewhere', ...args: unknown[]): Promise<Answer> {
  return page.evaluate(
    (name, given) =>
      (globalThis as unknown as { perturbation: Record<string, (...all: unknown[]) => unknown> }).perturbation[name]?.(
        ...given,
      ),
    part,
    args,
  ) as Promise<Answer>; // what the part of that name returns
}

const isGmail = ({ url }: Sample) => url.startsWith('https://mail.google.com/');

describe(`readers on disturbed pages, seed ${seed}`, () => {
  const total: Record<keyof Outcome, number> = { same: 0, part: 0, nothing: 0, unrecognised: 0, wrong: 0 };

  it.each(all.map((sample, index) => [sample.name, index] as const))(
    '%s',
    async (_name, index) => {
      const sample = all[index];
      if (!sample) throw new Error('the list of pages has changed');
      const alike = all.filter((other) => isGmail(other) === isGmail(sample) && other !== sample);
      const other = alike[(index * 13) % alike.length];
      const outcome = await inPage<Outcome>('perturb', sample, other?.html ?? '', seed + index, variants);
      for (const kind of ['same', 'part', 'nothing', 'unrecognised'] as const) total[kind] += outcome[kind];
      total.wrong += outcome.wrong.length;
      expect(outcome.wrong.slice(0, 3), `beside a stale view of ${other?.name}`).toEqual([]);
    },
    120_000,
  );

  it('says something of many of them', () => {
    console.log(`perturbation, seed ${seed}, ${variants} variants of ${all.length} pages:`, total);
    expect(total.same + total.part).toBeGreaterThan((all.length * variants) / 4);
  });
});

describe('a profile under the address of somebody else', () => {
  const profiles = all.filter(({ url }) => /^https:\/\/[^/]*linkedin\.com\/in\//.test(url));

  it.each(profiles.map((sample) => [sample.name, sample] as const))('%s', async (_name, sample) => {
    const reading = await inPage<PageReading>(
      'readElsewhere',
      sample,
      'https://www.linkedin.com/in/mallory-elsewhere/',
    );
    const seen = reading.kind === 'seen' ? reading.observation.profile : null;
    expect(seen).toBeNull();
  });
});
