import fc from 'fast-check';

/** Moments of 2010 to 2040 in zones with half-hour, quarter-hour and missing-day changes, and the days around them. */
export const moments: fc.Arbitrary<Temporal.ZonedDateTime> = fc
  .oneof(
    fc.integer({ min: Date.UTC(2010, 0, 1), max: Date.UTC(2040, 0, 1) }),
    // Apia had no 30 December 2011; clocks changed in Europe, North America and on Lord Howe.
    fc
      .constantFrom(
        '2011-12-30T10:00Z',
        '2026-03-29T01:00Z',
        '2026-10-25T01:00Z',
        '2026-11-01T06:00Z',
        '2026-10-03T15:30Z',
      )
      .chain((change) =>
        fc.integer({ min: -48 * 60, max: 48 * 60 }).map((minutes) => Date.parse(change) + minutes * 60_000),
      ),
  )
  .chain((ms) =>
    fc
      .constantFrom(
        ...['Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia', 'America/New_York'],
        ...['America/St_Johns', 'Pacific/Chatham', 'Africa/Casablanca', 'UTC'],
      )
      .map((zone) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone)),
  );
