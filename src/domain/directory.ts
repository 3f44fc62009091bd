import type { Contact } from './contact';
import { identityText } from './identity';
import { fold } from './search';
import { almostWord } from './typo';
import { linesThatFit, linesWithWord, wordBeginning, wordsOf } from './word-match';

/**
 * Everybody in one packed text, a line each, that one regular expression scans: first results come faster than any
 * index can be opened (research of 2026-11: 0.3–1.3 ms for 10,000 people, no library).
 */
export type Directory = string;

/** Somebody found in the directory. */
export interface DirectoryHit {
  id: string;
  name: string;
  company: string | null;
}

const separator = '\t';

/** The line of a contact, without its line end: folded words, then what is shown. */
export function directoryLine(contact: Pick<Contact, 'id' | 'name' | 'company' | 'phone' | 'identities'>): string {
  const searched = [contact.name, contact.company ?? '', ...contact.identities.map(identityText), contact.phone ?? ''];
  return [
    fold(searched.map(oneLine).join(' ')),
    contact.id,
    oneLine(contact.name),
    oneLine(contact.company ?? ''),
  ].join(separator);
}

/** A line whose words an older version folded otherwise, folded as they are now. */
export function refoldLine(line: string): string {
  const end = line.indexOf(separator);
  return fold(line.slice(0, end)) + line.slice(end);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Id → new line, or null where the contact is gone: the small changes since the directory was packed. */
export type DirectoryDelta = Record<string, string | null>;

/** The directory with its changes worked in. */
export function packDirectory(directory: Directory, delta: DirectoryDelta): Directory {
  const kept = directory.split('\n').filter((line) => line !== '' && !Object.hasOwn(delta, idOf(line)));
  const added = Object.values(delta).filter((line) => line !== null);
  return [...kept, ...added].map((line) => `${line}\n`).join('');
}

function idOf(line: string): string {
  return line.split(separator, 2)[1] ?? '';
}

/**
 * Those of whom every word of the query begins a word of their name, company, addresses or phone number; whoever was
 * changed last comes first. Accents and case do not matter.
 */
export function searchDirectory(
  directory: Directory,
  delta: DirectoryDelta,
  query: string,
  most: number,
): DirectoryHit[] {
  const [first, ...others] = wordsOf(fold(query));
  if (first === undefined) return [];
  const hits: DirectoryHit[] = [];
  const rest = others.map(wordBeginning);
  const changed = Object.values(delta)
    .reverse()
    .filter((line) => line !== null)
    .map((line) => `${line}\n`)
    .join('');
  for (const [text, stale] of [
    [changed, {}],
    [directory, delta],
  ] as const) {
    for (const line of linesWithWord(text, first)) {
      const [words = '', id = '', name = '', company = ''] = line.split(separator);
      if (Object.hasOwn(stale, id) || !rest.every((beginning) => beginning.test(words))) continue;
      hits.push({ id, name, company: company === '' ? null : company });
      if (hits.length === most) return hits;
    }
  }
  return hits;
}

/**
 * Those whose words begin like those of the query but for a few slips of the fingers, for when nobody is found as typed.
 * It takes a walk through all of the text.
 */
export function searchAlmost(directory: Directory, delta: DirectoryDelta, query: string, most: number): DirectoryHit[] {
  const searched = wordsOf(fold(query));
  const [longest, ...patterns] = searched.map((word) => almostWord(word) ?? wordBeginning(word).source);
  if (longest === undefined || !searched.some((word) => almostWord(word) !== null)) return [];
  const rest = patterns.map((pattern) => new RegExp(pattern, 'u'));
  const hits: DirectoryHit[] = [];
  const text = Object.keys(delta).length === 0 ? directory : packDirectory(directory, delta);
  for (const line of linesThatFit(text, longest)) {
    const [words = '', id = '', name = '', company = ''] = line.split(separator);
    if (!rest.every((each) => each.test(words))) continue;
    hits.push({ id, name, company: company === '' ? null : company });
    if (hits.length === most) break;
  }
  return hits;
}
