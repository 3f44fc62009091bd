import fc from 'fast-check';

/** Zones with half an hour of daylight saving, none at all, three quarters of an hour, a day across the date line. */
export const zones = [
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'America/New_York',
  'Europe/Berlin',
] as const;

/** Any moment of many years, in any of the zones. */
export const anyMoment: fc.Arbitrary<Temporal.ZonedDateTime> = fc
  .tuple(fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2036, 0, 1) }), fc.constantFrom(...zones))
  .map(([ms, zone]) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone));

/** Any day of those years. */
export const anyDay: fc.Arbitrary<Temporal.PlainDate> = anyMoment.map((moment) => moment.toPlainDate());
