import { expect, it } from 'vitest';
import { addressList } from '../../../src/readers/gmail/address-list';

it.each([
  ['dana@vendor.example', [[null, 'dana@vendor.example']]],
  ['Dana Reyes <dana@vendor.example>', [['Dana Reyes', 'dana@vendor.example']]],
  ['<dana@vendor.example>', [[null, 'dana@vendor.example']]],
  [
    '"Reyes, Dana" <dana@vendor.example>, lee@vendor.example',
    [
      ['Reyes, Dana', 'dana@vendor.example'],
      [null, 'lee@vendor.example'],
    ],
  ],
  [
    '"Dana \\"DR\\" Reyes" <d@vendor.example>;Lee <l@vendor.example>',
    [
      ['Dana "DR" Reyes', 'd@vendor.example'],
      ['Lee', 'l@vendor.example'],
    ],
  ],
  ["'Dana' via Sales <sales@acme.example>", [["'Dana' via Sales", 'sales@acme.example']]],
  ['Undisclosed recipients:;', []],
  ['Dana, Lee', []],
  ['', []],
])('%s', (text, expected) => {
  expect(addressList(text).map(({ name, address }) => [name, address])).toEqual(expected);
});
