/** Longer text is no date: dates are said in a few words. */
export const longestPhrase = 100;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];

// Parts of patterns. Each is one group.
export const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
export const weekday =
  '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday|s)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
export const number = `(\\d{1,4}(?! ?\\d)|(?:an?|${numbers.join('|')}|(?:a )?couple(?: of)?)(?= ))`;
export const ordinal = `(${ordinals.join('|')}|last|\\d{1,2}(?:st|nd|rd|th))`;

/** Words of a date in one form: lower case, single spaces, no commas, no "the", no final stop. */
export function plain(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/’/g, "'")
      .replace(/[\s,]+/g, ' ')
      .replace(/\b(\d{1,2}(?::\d\d|\.\d\d)?) ?([ap])\.?m\b\.?/g, '$1$2m')
      .replace(/\b(\d{4}-\d\d-\d\d)t(?=\d\d:\d\d$)/, '$1 ')
      .replace(/\bthe /g, '')
      .replace(new RegExp(`\\b${month}\\.(?= |$)`, 'g'), '$1')
      // "24.12." keeps its stop.
      .replace(/(?<!\b\d{1,2}\.\d{1,2})\.+$|[!?;:]+$/, '')
      .trim()
  );
}

/** 1 to 12. */
export function monthOf(word: string): number {
  return months.indexOf(word.slice(0, 3)) + 1;
}

/** ISO: Monday is 1. */
export function weekdayOf(word: string): number {
  return weekdays.indexOf(word.slice(0, 3)) + 1;
}

export function numberOf(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  if (word.includes('couple')) return 2;
  return word.startsWith('a') ? 1 : numbers.indexOf(word) + 1;
}

/** 1 for "first" and "1st"; null for "last". */
export function ordinalOf(word: string): number | null {
  if (word === 'last') return null;
  return ordinals.indexOf(word) + 1 || Number.parseInt(word, 10);
}
