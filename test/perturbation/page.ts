import type { PageReading } from '../../src/domain/observation';
import * as gmailLocators from '../../src/readers/gmail/locators';
import { linkedin } from '../../src/readers/linkedin';
import * as linkedInLocators from '../../src/readers/linkedin/locators';
import { seeded } from '../bench/generate';
import { gmail } from '../readers/gmail/either';
import { mutations, type World } from './mutations';
import { untruths } from './part-of';

/** The part of the perturbation test that runs in the browser. */
export interface Sample {
  name: string;
  html: string;
  url: string;
  /** As `Temporal.ZonedDateTime.from` takes it. */
  now: string;
}

export interface Outcome {
  same: number;
  part: number;
  nothing: number;
  unrecognised: number;
  wrong: { variant: number; did: string[]; untruths: string[] }[];
}

const parser = new DOMParser();

/** Words of class names that a site's locators look for, in `.name` and in `[class*=part]`. */
function classWords(locators: object): string[] {
  const selectors = JSON.stringify(locators);
  return [...selectors.matchAll(/\.(-?[_a-zA-Z][\w-]*)|\[class[*^$~|]?=\\?["']?([\w-]+)/g)].map(
    ([, name, part]) => name ?? part ?? '',
  );
}

const words = { gmail: classWords(gmailLocators), linkedin: classWords(linkedInLocators) };

/**
 * Disturbs a page in `count` random ways, each repeatable from the seed and its number, and reads it.
 * @param other another page of the same site
 */
export function perturb(sample: Sample, other: string, seed: number, count: number): Outcome {
  const site = new URL(sample.url).hostname === 'mail.google.com' ? 'gmail' : 'linkedin';
  const reader = site === 'gmail' ? gmail : linkedin;
  const url = new URL(sample.url);
  const now = Temporal.ZonedDateTime.from(sample.now);
  const page = parser.parseFromString(sample.html, 'text/html');
  const world: World = { knownClassWords: words[site], otherPage: parser.parseFromString(other, 'text/html') };
  const whole = reader.read(page, url, now);
  const outcome: Outcome = { same: 0, part: 0, nothing: 0, unrecognised: 0, wrong: [] };
  for (let variant = 0; variant < count; variant += 1) {
    const random = seeded(seed + variant * 7919);
    const copy = page.cloneNode(true) as Document; // a clone of a document is one
    const did = disturb(copy, random, world);
    const reading = reader.read(copy, url, now);
    const wrong = untruths(reading, whole);
    if (wrong.length > 0) outcome.wrong.push({ variant, did, untruths: wrong.slice(0, 5) });
    else outcome[kindOf(reading, whole)] += 1;
  }
  return outcome;
}

function disturb(page: Document, random: () => number, world: World): string[] {
  const times = 1 + Math.floor(random() * 4);
  return Array.from({ length: times }, () => {
    const mutation = mutations[Math.floor(random() * mutations.length)];
    return mutation?.(page, random, world) ?? '';
  });
}

function kindOf(reading: PageReading, whole: PageReading): 'same' | 'part' | 'nothing' | 'unrecognised' {
  if (reading.kind !== 'seen') return reading.kind === whole.kind ? 'same' : reading.kind;
  const said = ({ kind, ...rest }: PageReading) =>
    JSON.stringify({ kind, ...('observation' in rest ? { ...rest.observation, foundBy: null } : {}) });
  return said(reading) === said(whole) ? 'same' : 'part';
}

/** The page of one person under the address of another: whoever stands on it must not be taken for them. */
export function readElsewhere(sample: Sample, address: string): PageReading {
  const page = parser.parseFromString(sample.html, 'text/html');
  const reader = new URL(address).hostname === 'mail.google.com' ? gmail : linkedin;
  return reader.read(page, new URL(address), Temporal.ZonedDateTime.from(sample.now));
}

Object.assign(globalThis, { perturbation: { perturb, readElsewhere } });
