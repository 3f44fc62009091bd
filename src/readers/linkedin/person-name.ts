import { limits } from '../../domain/limits';
import { oneLine, pieces } from './text';

const emoji =
  /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u20e3|\ufe0f)\u200d?|[\p{So}\u2122]/gu;
// Words with a stroke between brackets, in any language: "(She/Her)", "(sie/ihr)"; or behind the name one without
// capitals, "(he)", "(elle)", or one that is a pronoun. What else stands in brackets is a name: "Ada (King) Lovelace".
const pronouns =
  /\s*[(（]\s*(?:\p{L}{1,12}(?:\s*\/\s*\p{L}{1,12}){1,3}\s*[)）]|(?:\p{Ll}{1,12}|He|She|They|Il|Elle|Él|Ella|Er|Sie|Lui|Lei|Ele|Ela|Hij|Zij|Он|Она)\s*[)）](?=\s*(?:$|[,，|·•])))/gu;
// Letters after a name, each word at least two capitals that little follows: "MBA", "PhD", "M.Sc.", "SHRM-CP"; but not
// "Jr.", "III" or a given name after a comma.
const credentials = /^(?![IVX]+$)(?:(?:\p{Lu}[\p{Ll}.]{0,2}-?){2,8}(?: |$))+$/u;

// "Ada Lovelace Ada Lovelace", as the pictures of some lists say it (SDUI 2026-09).
const doubled = /^(\S+ .+) \1$/;

/**
 * A person's name as one would write it in an address book: without emoji, pronouns, letters after the name or
 * what follows a vertical line. Null where nothing is left.
 */
export function personName(text: string | null): string | null {
  if (!text) return null;
  const plain = oneLine(text.replace(emoji, ' ').replace(pronouns, ' ')).split(/\s[|·•]\s/, 1)[0] ?? '';
  const [first = '', ...rest] = plain.split(/\s*[,，]\s*/);
  // A single word before the comma is a surname ("DUPONT, JEAN"): what follows is no degree.
  const kept = first.includes(' ') ? rest.filter((part) => !credentials.test(part)) : rest;
  const whole = [first, ...kept].join(', ').replace(/[\s,–—-]+$/, '');
  const name = oneLine(whole.replace(doubled, '$1'), limits.name);
  return /[\p{L}\p{N}]/u.test(name) ? name : null;
}

/** The name an element begins with; what follows in elements of its own is presence, degree or pronouns. */
export function nameIn(element: Element | null | undefined): string | null {
  return personName((element && pieces(element)[0]) ?? null);
}

/** The words of a name, folded: no case, no accents, letters and digits only. */
export function nameWords(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
}

/** Text without case and accents. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
