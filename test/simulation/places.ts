/** Zones, each in a year in which its clocks do something worth trying. */
export const places = [
  ['Australia/Lord_Howe', 2026],
  ['Asia/Kathmandu', 2026],
  ['Pacific/Apia', 2011], // crossed the date line: there was no 30 December
  ['America/New_York', 2026],
  ['Europe/Berlin', 2027],
  ['America/Sao_Paulo', 2018], // its last year with daylight saving, which began at midnight
  ['Australia/Sydney', 2025],
  ['Africa/Casablanca', 2026], // leaves its summer time for Ramadan
  ['Asia/Tehran', 2022], // its last year with daylight saving
  ['America/St_Johns', 2026],
] as const;
