import type { Due } from '../domain/due';
import { cut, limits } from '../domain/limits';
import type { WorkingHours } from '../domain/working-time';
import type { Asked } from './asked';
import { type SplitLine, splitAsked } from './split-due';

/** A promise found in somebody's words, to be confirmed. */
export interface FoundPromise {
  /** What is owed, in the words it was said in. */
  what: string;
  by: 'me' | 'them';
  due: Due | null;
  /** The sentence. */
  quote: string;
}

/** More is not a selection of a promise but of a page. */
const longestText = 5_000;
const mostWords = 40;

const vows =
  /\b(?:i|we)(?:['’]ll| will| shall|['’]m going to| am going to|['’]re going to| are going to| promise to| commit to) (?:(?:also|then|definitely|certainly|personally|try to|make sure to) )*(.+)/i;
// These promise only where they name a day.
const offers = /\b(?:(?:i|we) can |let me (?!know\b)|(?=you(?:['’]ll| will) (?:get|have|receive|hear)\b))(.+)/i;
const requests =
  /(?:\b(?:can|could|will|would) you (?:please |kindly )?|^(?:please|kindly) |, please )((?:send|share|provide|forward|confirm|sign|return|review|schedule|arrange|prepare|update|call|e-?mail|introduce|book|give|complete|fill|finish|deliver|submit|approve|upload|get|let)\b.+)/i;
// Not promises: what will happen to somebody, and what is said in passing.
const idle =
  /^(?:be (?!in touch|sending|sharing|back with|able to send)|see\b|talk\b|need\b|have to\b|miss\b|assume\b|admit\b|say\b|not\b|never\b|think\b|want\b|like\b|love\b)/i;
const unsure = /\b(?:not|never|won['’]t|can['’]t|cannot|maybe|perhaps|might|unless|if|hopefully|would have)\b/i;

/**
 * The first promise or request in a text, in English: "I'll send the SOC 2 report by Friday", "Could you send me the
 * signed copy by Monday?". What is conditional, negated or doubtful is none.
 * @param now when it was said, where that is known: "by Friday" counts from there
 * @param spokenBy whose words these are; null where unknown: then they are taken for theirs, for one selects what
 * others wrote, and the rep must be asked
 */
export function promiseIn(
  text: string,
  now: Temporal.ZonedDateTime,
  hours: WorkingHours,
  spokenBy: 'me' | 'them' | null,
  language: string | null = null,
): FoundPromise | null {
  const asked: Asked = { now, hours, anchors: [], language };
  for (const sentence of sentencesOf(text)) {
    const found = promiseOf(sentence, asked, spokenBy ?? 'them');
    if (found !== null) return found;
  }
  return null;
}

/** Sentences and lines; quoted lines left out. */
function sentencesOf(text: string): string[] {
  return cut(text, longestText)
    .split(/(?<=[.!?])\s+|\s*\n\s*/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '' && !sentence.startsWith('>'));
}

function promiseOf(sentence: string, asked: Asked, speaker: 'me' | 'them'): FoundPromise | null {
  if (unsure.test(sentence)) return null;
  const listener = speaker === 'me' ? 'them' : 'me';
  const request = requests.exec(sentence)?.[1];
  const vow = vows.exec(sentence)?.[1];
  const said = request ?? vow ?? offers.exec(sentence)?.[1];
  if (said === undefined || idle.test(said)) return null;
  const dated = firstDue(said, asked);
  if (dated === null && request === undefined && vow === undefined) return null;
  const what = cut((dated?.what ?? said).replace(/[\s.!?,;:]+$/, ''), limits.text);
  if (what === '') return null;
  const by = request === undefined ? speaker : listener;
  return { what, by, due: dated?.due ?? null, quote: cut(sentence, limits.text) };
}

/** The first date in a clause with all of its words, and what stands before it. */
function firstDue(clause: string, asked: Asked): SplitLine | null {
  const ends = [...clause.matchAll(/\S+/g)].slice(0, mostWords).map(({ 0: word, index }) => index + word.length);
  let found: SplitLine | null = null;
  let since = 0;
  for (const end of ends) {
    const split = splitAsked(clause.slice(0, end), asked);
    if (found === null || (split !== null && split.what === found.what)) found = split;
    if (found !== null) since += 1;
    if (since > longestDate) break;
  }
  return found;
}

/** "By friday the 27th of november at 3 pm". */
const longestDate = 8;
