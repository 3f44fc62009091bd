type Options = Intl.DateTimeFormatOptions;

const year = 'numeric';
const month = 'short';
const day = 'numeric';
const hour = 'numeric';
const minute = '2-digit';
const weekday = 'short';
// In these the month may be a name.
const named: Options[] = [
  { dateStyle: 'medium' },
  { dateStyle: 'full' },
  { year, month, day },
  { year, month: 'long', day },
  { month, day },
  { month: 'long', day },
  { weekday, year, month, day },
  { weekday, month, day },
];
const others: Options[] = [
  { dateStyle: 'short' },
  { year, month: 'numeric', day },
  { dateStyle: 'long', timeStyle: 'short' },
  { weekday, year, month, day, hour, minute },
];
const clock: Options[] = [
  { hour, minute, hour12: true },
  { hour, minute, hour12: true, dayPeriod: 'long' },
];

/** A piece of what `Intl` wrote: a field as `Intl` calls it, the month with its calendar, or `literal` words. */
export type Part = [field: string, text: string];

export interface DateSamples {
  /** Texts cut at their fields, one of each pattern; the first of its kind, so of January as a rule. */
  texts: Iterable<Part[]>;
  /**
   * Meanings of names as sets of bits, by `<field> <name>`: months from 1 under `month:<calendar>`, weekdays 1–7 under
   * `weekday`, hours 0–23 under `dayPeriod`. A name stands as it does beside a day: many languages decline months.
   */
  names: Map<string, number>;
}

/**
 * What `Intl` writes in a language: its dates and times in the forms that Gmail uses, and the names in them.
 *
 * @param locale a well-formed tag; for a language that the browser lacks there are no samples
 */
export function dateSamples(locale: string): DateSamples {
  const names: DateSamples['names'] = new Map();
  const texts = new Map<string, Part[]>();
  const take = (tag: string, calendar: string, formats: Options[], count: number) => {
    for (const options of formats) {
      const format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', calendar, ...options });
      for (let index = 0; index < count; index++) {
        // The 5th of each month of 2017 meets all months, of the Persian calendar too, and all weekdays.
        const date = new Temporal.PlainDate(2017, (index % 12) + 1, 5, calendar);
        // After the hours come midnight and noon, which have words of their own at the full hour.
        const [hour, minute] = index < 24 ? [index, 4] : [(index - 24) * 12, 0];
        const parts = format.formatToParts(Date.UTC(2017, index % 12, 5, hour, minute)).map(
          ({ type, value }): Part => [
            // An era tells nothing that the year does not.
            type === 'month' ? `month:${calendar}` : type === 'era' ? 'literal' : type,
            value,
          ],
        );
        // Years of two and of four digits, months as names and as numbers make different patterns.
        const pattern = String(parts.map(([field, text]) => (field === 'literal' ? text : field + (text.length > 2))));
        if (!texts.has(pattern)) texts.set(pattern, parts);
        addNames(names, parts, { [`month:${calendar}`]: date.month, weekday: date.dayOfWeek, dayPeriod: hour });
      }
    }
  };

  // For a language it lacks, Intl would silently write the browser's own.
  if (locale && Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0) {
    // Regional forms of one language share its names: `en` pages may hold "20 Sept 2025".
    const language = locale.replace(/-.*/, '');
    const relatives = [...new Set([locale, language, `${language}-001`])].map((tag) =>
      new Intl.DateTimeFormat(tag).resolvedOptions(),
    );
    const own = relatives[0]?.calendar ?? 'gregory';
    for (const calendar of new Set(['gregory', own])) {
      for (const tag of new Set(relatives.map(({ locale }) => locale))) take(tag, calendar, named, 12);
      take(locale, calendar, others, 1);
    }
    take(locale, own, clock, 26);
  }
  return { texts: texts.values(), names };
}

function addNames(names: Map<string, number>, parts: Part[], meaning: Record<string, number | undefined>): void {
  for (const [index, [field, text]] of parts.entries()) {
    const number = meaning[field];
    if (number === undefined || !/\p{L}/u.test(text)) continue;
    // Case endings may stand outside the name: mn "сар" + "ын", eu "iraila" + "ren".
    const [ending = ''] = /^\p{Ll}*/u.exec(parts[index + 1]?.[1] ?? '') ?? [];
    for (const name of [text, text + ending]) addBits(names, `${field} ${name}`, 1 << number);
  }
}

/** Adds bits to the set that stands under a key. */
export function addBits(sets: Map<string, number>, key: string, bits: number): void {
  sets.set(key, (sets.get(key) ?? 0) | bits);
}
