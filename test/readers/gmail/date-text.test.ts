import { expect, test } from 'vitest';
import { parseDateText } from '../../../src/readers/gmail/date-text';

const now = Temporal.ZonedDateTime.from('2026-10-11T16:00[Europe/Berlin]');

test.each([
  ['en', 'May 13, 2026, 11:02\u202fPM', '2026-05-13T23:02'],
  ['ru', 'чт, 26 дек. 2019 г., 22:54', '2019-12-26T22:54'],
  ['zh-CN', '2016年5月4日 上午10:08', '2016-05-04T10:08'],
])('%s: %s', (language, text, local) => {
  const at = Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Berlin').epochMilliseconds;
  expect(parseDateText(text, language, now)).toEqual({ at, precision: 'minute' });
});
