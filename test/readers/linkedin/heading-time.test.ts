import { describe, expect, it } from 'vitest';
import { headingClock } from '../../../src/readers/linkedin/heading-time';

// A Thursday, shortly after noon.
const now = Temporal.ZonedDateTime.from('2026-10-08T12:30:00+02:00[Europe/Berlin]');

function told(language: string, heading: string, time: string | null = null): string | null {
  const seen = headingClock(language, now)(heading, time);
  if (!seen) return null;
  const at = Temporal.Instant.fromEpochMilliseconds(seen.at).toZonedDateTimeISO('Europe/Berlin');
  return seen.precision === 'day'
    ? at.toPlainDate().toString()
    : at.toPlainDateTime().toString({ smallestUnit: 'minute' });
}

describe('headings of a conversation', () => {
  // Written by hand, as a person writes them in each language.
  it.each([
    ['en', 'TODAY', '2026-10-08'],
    ['en', 'Yesterday', '2026-10-07'],
    ['en', 'Friday', '2026-10-02'],
    ['en', 'Jul 8', '2026-07-08'],
    ['en', 'Dec 20', '2025-12-20'],
    ['en', 'Jul 8, 2025', '2025-07-08'],
    ['de', 'Heute', '2026-10-08'],
    ['de', 'Gestern', '2026-10-07'],
    ['de', 'Mittwoch', '2026-10-07'],
    ['de', '8. Juli', '2026-07-08'],
    ['de', '3. März 2024', '2024-03-03'],
    ['fr', 'Aujourd’hui', '2026-10-08'],
    ['fr', 'hier', '2026-10-07'],
    ['fr', 'samedi', '2026-10-03'],
    ['fr', '8 juil.', '2026-07-08'],
    ['fr', '15 août 2025', '2025-08-15'],
    ['es', 'viernes', '2026-10-02'],
    ['es', '8 jul', '2026-07-08'],
    ['es', 'martes, 6 oct', '2026-10-06'],
    ['pt-BR', 'Ontem', '2026-10-07'],
    ['pt-BR', '8 de jul.', '2026-07-08'],
    ['it', 'Oggi', '2026-10-08'],
    ['it', 'venerdì', '2026-10-02'],
    ['nl', 'Vandaag', '2026-10-08'],
    ['nl', '8 mrt', '2026-03-08'],
    ['pl', 'wczoraj', '2026-10-07'],
    ['pl', '8 lipca 2025', '2025-07-08'],
    ['ru', 'Сегодня', '2026-10-08'],
    ['ru', '8 мая', '2026-05-08'],
    ['tr', 'Dün', '2026-10-07'],
    ['ja', '今日', '2026-10-08'],
    ['ja', '金曜日', '2026-10-02'],
    ['ja', '2025年11月8日', '2025-11-08'],
    ['zh-CN', '昨天', '2026-10-07'],
    ['zh-CN', '1月8日', '2026-01-08'],
    ['ko', '어제', '2026-10-07'],
    ['ko', '12월 8일', '2025-12-08'],
    ['ar', 'أمس', '2026-10-07'],
  ])('%s: %s', (language, heading, day) => {
    expect(told(language, heading)).toBe(day);
  });

  it.each([
    ['en', '2:44 PM', '2026-10-07T14:44'],
    ['en', '12:05\u202fAM', '2026-10-07T00:05'],
    ['de', '14:44', '2026-10-07T14:44'],
    ['de', '9:12', '2026-10-07T09:12'],
    ['es', '2:44 p. m.', '2026-10-07T14:44'],
    ['ja', '午後2:44', '2026-10-07T14:44'],
    ['ko', '오후 2:44', '2026-10-07T14:44'],
    ['da', '14.44', '2026-10-07T14:44'],
  ])('time of day in %s: %s', (language, time, moment) => {
    const yesterday = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-1, 'day');
    expect(told(language, yesterday, time)).toBe(moment);
  });

  it('tells the day alone where the time of day may be one of two, or is none', () => {
    expect(told('en', 'Yesterday', '2:44')).toBe('2026-10-07');
    expect(told('en', 'Yesterday', '25:99')).toBe('2026-10-07');
    expect(told('en', 'Yesterday', 'soon')).toBe('2026-10-07');
  });

  it.each([
    '',
    'Jul',
    '8',
    'Jul 32',
    'Feb 30',
    'Feb 29',
    'Jul 8 9',
    'Jul 8, 2031',
    '9/18/2026',
    'Thursday',
    'Juli',
    'x'.repeat(99),
  ])('gives nothing rather than a wrong day: %s', (heading) => {
    expect(told('en', heading)).toBeNull();
  });

  it('takes a language it does not know for English', () => {
    for (const language of ['', 'xx-klingon', 'not a tag', 'en_US']) expect(told(language, 'Jul 8')).toBe('2026-07-08');
  });

  it('never tells a wrong day, whatever the language, for any day of the last year', () => {
    const languages =
      'ar bn cs da de el en es fa fi fr he hi hu id it ja ko lt ms nl no pl pt ro ru sv th tl tr uk vi zh'.split(' ');
    let told = 0;
    for (const language of languages) {
      const clock = headingClock(language, now);
      for (const month of ['short', 'long'] as const) {
        for (const year of [{ year: 'numeric' }, {}] as const) {
          const form = new Intl.DateTimeFormat(language, {
            calendar: 'gregory',
            timeZone: 'UTC',
            month,
            day: 'numeric',
            ...year,
          });
          for (let ago = 0; ago < 365; ago += 1) {
            const day = now.toPlainDate().subtract({ days: ago });
            const heading = form.format(day.toZonedDateTime('UTC').epochMilliseconds);
            const start = day.toZonedDateTime(now.timeZoneId).epochMilliseconds;
            const seen = clock(heading, null);
            if (seen) told += 1;
            if (seen && seen.at !== start)
              throw new Error(`${language}: ${heading} is not ${new Date(seen.at).toISOString()}`);
          }
        }
      }
    }
    // Most languages write a month by name and digits we know.
    expect(told).toBeGreaterThan(languages.length * 365 * 4 * 0.8);
  }, 30_000);
});
