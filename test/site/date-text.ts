// How the two sites write times in American English, in the local zone. What the sites serve holds no other time.

const inEnglish = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-US', options);

const dateAndTime = inEnglish({ dateStyle: 'medium', timeStyle: 'short' });
const dayDateAndTime = inEnglish({
  weekday: 'short',
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});
const time = inEnglish({ timeStyle: 'short' });
const monthAndDay = inEnglish({ month: 'short', day: 'numeric' });
const weekday = inEnglish({ weekday: 'long' });
const numeric = inEnglish({ dateStyle: 'short', timeStyle: 'short' });

// Gmail has a narrow no-break space before AM and PM since about 2023 (PAGES.md 1.3); Node's Intl has it or not,
// depending on its version.
const narrow = (text: string) => text.replace(/\s(?=[AP]M\b)/, '\u202f');
const plain = (text: string) => text.replace(/\s(?=[AP]M\b)/, ' ');

/** `May 13, 2026, 11:02 PM`, the title of a message's date in Gmail. */
export const gmailTitle = (at: number) => narrow(dateAndTime.format(at));

/** `Sat, Feb 17, 2024, 6:49 PM`, the title of a row's date in Gmail. */
export const gmailRowTitle = (at: number) => narrow(dayDateAndTime.format(at));

/** `6:49 PM` of today, else `Feb 17`: what a row shows. */
export const gmailRowText = (at: number, now: number) =>
  daysBetween(at, now) === 0 ? narrow(time.format(at)) : monthAndDay.format(at);

/** `May 13, 2026, 11:02 PM (12 days ago)`: what a message shows. */
export function gmailText(at: number, now: number): string {
  const hours = Math.floor((now - at) / 3_600_000);
  const days = Math.floor(hours / 24);
  const ago =
    days > 0
      ? plural(days, 'day')
      : hours > 0
        ? plural(hours, 'hour')
        : plural(Math.floor((now - at) / 60_000), 'minute');
  return days > 14 ? gmailTitle(at) : `${gmailTitle(at)} (${ago} ago)`;
}

/** `2:44 PM`, beside the first bubble of a group on LinkedIn. */
export const linkedInTime = (at: number) => plain(time.format(at));

/** `Today`, `Yesterday`, `Friday`, `Jul 8`: above a day's messages on LinkedIn. */
export function linkedInDay(at: number, now: number): string {
  const days = daysBetween(at, now);
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  return days < 7 ? weekday.format(at) : monthAndDay.format(at);
}

/** `9:12 AM` of today, else `Sep 20`: in LinkedIn's list of conversations. */
export const linkedInRowText = (at: number, now: number) =>
  daysBetween(at, now) === 0 ? linkedInTime(at) : monthAndDay.format(at);

/** `Sent at 9/18/2026, 4:35 PM`: on the mark beside an own message on LinkedIn. */
export const linkedInSentAt = (at: number) => `Sent at ${plain(numeric.format(at)).replace(/\/(\d\d),/, '/20$1,')}`;

/** Midnights between two moments, in the local zone. */
export function daysBetween(at: number, now: number): number {
  const midnight = (moment: number) => new Date(moment).setHours(0, 0, 0, 0);
  // Days have 23 to 25 hours.
  return Math.round((midnight(now) - midnight(at)) / 86_400_000);
}

function plural(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
