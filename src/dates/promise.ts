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
const mostSayings = 10;
/** Words of "by friday the 27th of november at 3 pm". */
const longestDate = 8;

const vows =
  /\b(?:i|we)(?:['’]ll| will| shall|['’]m going to| am going to|['’]re going to| are going to| promise to| commit to) (?:(?:also|then|definitely|certainly|personally|try to|make sure to) )*(.+)/i;
// These promise only where they name a day.
const offers = /\b(?:(?:i|we) can |let me (?!know\b)|(?=you(?:['’]ll| will) (?:get|have|receive|hear)\b))(.+)/i;
const requests =
  /(?:\b(?:can|could|will|would) you (?:please |kindly )?|^(?:please|kindly) |, please )((?:send|share|provide|forward|confirm|sign|return|review|schedule|arrange|prepare|update|call|e-?mail|introduce|book|give|complete|fill|finish|deliver|submit|approve|upload|get|let)\b.+)/i;
const courtesy = /[\s,]+(?:please|pls|thanks|thank you)[\s.!?]*$/i;
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
  for (const said of sentencesOf(text).flatMap(sayingsOf).slice(0, mostSayings)) {
    const found = promiseOf(said, asked, spokenBy ?? 'them');
    if (found !== null) return found;
  }
  return null;
}

/** What may be a promise: the words after "I'll" and the like. */
interface Saying {
  kind: 'request' | 'vow' | 'offer';
  words: string;
  sentence: string;
}

/** Sentences and lines; quoted lines left out. */
function sentencesOf(text: string): string[] {
  return cut(text, longestText)
    .split(/(?<=[.!?])\s+|\s*\n\s*/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '' && !sentence.startsWith('>'));
}

function sayingsOf(sentence: string): Saying[] {
  if (unsure.test(sentence)) return [];
  const request = requests.exec(sentence)?.[1];
  const vow = vows.exec(sentence)?.[1];
  const words = request ?? vow ?? offers.exec(sentence)?.[1];
  if (words === undefined || idle.test(words)) return [];
  return [{ kind: request !== undefined ? 'request' : vow !== undefined ? 'vow' : 'offer', words, sentence }];
}

function promiseOf({ kind, words, sentence }: Saying, asked: Asked, speaker: 'me' | 'them'): FoundPromise | null {
  const dated = firstDue(words.replace(courtesy, ''), asked);
  if (dated === null && kind === 'offer') return null;
  const what = cut((dated?.what ?? words).replace(courtesy, '').replace(/[\s.!?,;:]+$/, ''), limits.text);
  if (what === '') return null;
  const listener = speaker === 'me' ? 'them' : 'me';
  return {
    what,
    by: kind === 'request' ? listener : speaker,
    due: dated?.due ?? null,
    quote: cut(sentence, limits.text),
  };
}

/** The first date in a clause with all of its words, and what stands before it. */
function firstDue(clause: string, asked: Asked): SplitLine | null {
  const ends = [...clause.matchAll(/\S+/g)].slice(0, mostWords).map(({ 0: word, index }) => index + word.length);
  let found: SplitLine | null = null;
  let foundAt = 0;
  let since = 0;
  for (const end of ends) {
    const split = splitAsked(clause.slice(0, end), asked);
    if (split !== null && (found === null || split.what === found.what)) [found, foundAt] = [split, end];
    if (found !== null) since += 1;
    if (since > longestDate) break;
  }
  // "On Monday or Tuesday": nobody said which.
  return /^,? or\b/i.test(clause.slice(foundAt)) ? null : found;
}
