import type { WorkingHours } from '../domain/working-time';

/** A time of day in words, and the words around it. */
export interface SaidTime {
  /** Null where it may be one of two, as "at 8" where the working day is from nine to six. */
  time: Temporal.PlainTime | null;
  /** What is left: the day; may be empty. */
  rest: string;
  /** It belongs to today where no other day is named: "this evening", "eod". */
  today: boolean;
}

const spoken =
  "\\d{1,2}(?:[:.]\\d\\d)?[ap]m|\\d{1,2}:\\d\\d|\\d{1,2} o'clock|noon|midday|midnight|first thing|tonight|(?:(?:in|this) )?(?:morning|afternoon|evening)|" +
  '(?:eod|eob|cob|end of (?:business )?day|(?:close|end) of (?:business|play))';
const atEnd = new RegExp(`^(?:(.*?) )??(?:(?:at|around|by|before|until|till) |@ ?)?(${spoken}|at \\d{1,2})$`);
const atStart = new RegExp(
  `^(?:at )?(${spoken}|at \\d{1,2}(?= (?:today|tomorrow|on |next |this |mon|tue|wed|thu|fri|sat|sun))) (?:on |of )?(.+)$`,
);
const part = '(?<part>(?:(?:in|this) )?(?:morning|afternoon|evening)|tonight)';
const hour = '(?:at )?(?<hour>\\d{1,2}(?::\\d\\d)?)';
const partThenHour = new RegExp(`^(?:(?<before>.*?) )??${part} ${hour}$`);
const hourThenPart = new RegExp(`^(?:(?<before>.*?) )??${hour} ${part}(?<after> .+)?$`);
const clock = /^(?:at )?(\d{1,2})(?:[:.](\d\d))?(?:([ap])m| o'clock)?$/;

/** A time of day in plain words (see `plain`), said before the day or after it; null where there is none. */
export function timeIn(words: string, hours: WorkingHours): SaidTime | null {
  const halved = withHalf(words);
  const end = atEnd.exec(halved);
  const [said, around] = end ? [end[2], end[1]] : (atStart.exec(halved)?.slice(1) ?? []);
  if (said === undefined) return null;
  return { time: timeOf(said, hours), rest: around ?? '', today: /^(?:this|tonight|eo|co|end|close)/.test(said) };
}

/** "Tomorrow afternoon at 3" and "at 3 in afternoon" as "tomorrow 3pm" and "3pm". */
function withHalf(words: string): string {
  const found = partThenHour.exec(words) ?? hourThenPart.exec(words);
  if (!found?.groups) return words;
  const { before = '', part = '', hour = '', after = '' } = found.groups;
  const day = /^(?:this|tonight)/.test(part) ? ' today' : '';
  return `${before}${day} ${hour}${part.endsWith('morning') ? 'am' : 'pm'}${after}`.trim();
}

function timeOf(said: string, hours: WorkingHours): Temporal.PlainTime | null {
  const read = clock.exec(said);
  if (read) {
    const [, hour = '', minute, half] = read;
    const isOfDay = hour.startsWith('0') || (hour.length === 2 && minute !== undefined);
    return clockTime(Number(hour), Number(minute ?? 0), half, isOfDay, hours);
  }
  // Whether midnight begins the day or ends it, opinions differ.
  if (said === 'midnight') return null;
  if (said === 'noon' || said === 'midday') return Temporal.PlainTime.from('12:00');
  if (said === 'first thing' || said.endsWith('morning')) return hours.dayStart;
  if (said.endsWith('afternoon')) return Temporal.PlainTime.from('14:00');
  if (said === 'tonight' || said.endsWith('evening')) return Temporal.PlainTime.from('18:00');
  // The end of the day, early enough to be announced within it.
  return hours.dayEnd.subtract({ minutes: 15 });
}

/**
 * The time on a clock. Without am or pm, an hour up to twelve is the one of the two that lies in the working day.
 * @param isOfDay it is written as of 24 hours: "09:30", "10:30"
 * @returns null where both do, or neither
 */
function clockTime(
  hour: number,
  minute: number,
  half: string | undefined,
  isOfDay: boolean,
  hours: WorkingHours,
): Temporal.PlainTime | null {
  if (hour > 23 || minute > 59) return null;
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    return new Temporal.PlainTime((hour % 12) + (half === 'p' ? 12 : 0), minute);
  }
  if (hour > 12 || hour === 0 || isOfDay) return new Temporal.PlainTime(hour, minute);
  const fitting = [new Temporal.PlainTime(hour, minute), new Temporal.PlainTime((hour + 12) % 24, minute)].filter(
    (time) =>
      Temporal.PlainTime.compare(time, hours.dayStart) >= 0 && Temporal.PlainTime.compare(time, hours.dayEnd) <= 0,
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
