/**
 * The languages Gmail offers for its interface, by the tags its pages use or might use: old tags (`iw`, `in`, `no`,
 * `tl`) and new ones.
 */
export const languages =
  'af am ar hy az eu bn bg my ca zh-CN zh-TW zh-HK hr cs da nl en en-GB et fil tl fi fr fr-CA gl ka de el gu iw he hi hu is id in it ja kn km ko lo lv lt ms ml mr mn ne no nb fa pl pt-BR pt-PT pa ro ru sr si sk sl es es-419 sw sv ta te th tr uk ur vi cy zu'.split(
    ' ',
  );

type Options = Intl.DateTimeFormatOptions;

const year = 'numeric';
const day = 'numeric';
const hour = 'numeric';
const minute = '2-digit';
const timeStyle = 'short';

/** How a text is written, and what is needed to read it. */
export interface Form {
  options: Options;
  /** What a reader can know at best. */
  precision: 'minute' | 'day';
  /** Whether the text leaves the year, or all of the date, to the moment of looking. */
  recent?: 'year' | 'day';
}

/** The forms of Gmail's titles and of the visible texts beside them (PAGES.md 1.3). */
export const forms = {
  medium: { options: { dateStyle: 'medium', timeStyle }, precision: 'minute' },
  long: { options: { dateStyle: 'long', timeStyle }, precision: 'minute' },
  full: { options: { dateStyle: 'full' }, precision: 'day' },
  parts: { options: { year, month: 'short', day, hour, minute }, precision: 'minute' },
  weekday: { options: { weekday: 'short', year, month: 'short', day, hour, minute }, precision: 'minute' },
  hour12: { options: { year, month: 'short', day, hour, minute, hour12: true }, precision: 'minute' },
  hour24: { options: { year, month: 'short', day, hour, minute, hourCycle: 'h23' }, precision: 'minute' },
  dayPeriod: {
    options: { year, month: 'short', day, hour, minute, hour12: true, dayPeriod: 'long' },
    precision: 'minute',
  },
  numeric: { options: { dateStyle: 'short', timeStyle }, precision: 'minute' },
  numericDay: { options: { dateStyle: 'short' }, precision: 'day' },
  numericYear: { options: { year, month: 'numeric', day }, precision: 'day' },
  mediumDay: { options: { dateStyle: 'medium' }, precision: 'day' },
  longDay: { options: { dateStyle: 'long' }, precision: 'day' },
  shortMonthDay: { options: { month: 'short', day }, precision: 'day', recent: 'year' },
  longMonthDay: { options: { month: 'long', day }, precision: 'day', recent: 'year' },
  weekdayMonthDay: { options: { weekday: 'short', month: 'short', day }, precision: 'day', recent: 'year' },
  monthDayTime: { options: { month: 'short', day, hour, minute }, precision: 'minute', recent: 'year' },
  time: { options: { timeStyle }, precision: 'minute', recent: 'day' },
} as const satisfies Record<string, Form>;

export type FormName = keyof typeof forms;

const formats = new Map<string, Intl.DateTimeFormat>();

/** What `Intl` writes for a moment in a language. */
export function written(moment: Temporal.ZonedDateTime, language: string, options: Options): string {
  const key = `${language} ${moment.timeZoneId} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, { timeZone: moment.timeZoneId, ...options });
  formats.set(key, format);
  return format.format(moment.epochMilliseconds);
}
