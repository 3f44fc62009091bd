import { expect, it } from 'vitest';
import {
  extended,
  mostSelected,
  nothingSelected,
  type Selection,
  stillListed,
  toggled,
  walked,
} from '../../src/ui/selection';

const ids = ['a', 'b', 'c', 'd', 'e'];
const picked = (selection: Selection) => [...selection.picked].sort().join('');

it('takes a row, and lets it go', () => {
  const one = toggled(nothingSelected, 'b');
  expect(picked(one)).toBe('b');
  expect(picked(toggled(toggled(one, 'd'), 'b'))).toBe('d');
});

it('stretches from the row taken last, either way, and shrinks again', () => {
  let selection = toggled(nothingSelected, 'c');
  selection = extended(selection, ids, 'c', 'e');
  expect(picked(selection)).toBe('cde');
  selection = extended(selection, ids, 'e', 'd');
  expect(picked(selection)).toBe('cd');
  expect(picked(extended(selection, ids, 'd', 'a'))).toBe('abc');
});

it('keeps what was selected before the stretch', () => {
  const selection = walked(toggled(nothingSelected, 'a'));
  expect(picked(extended(selection, ids, 'd', 'e'))).toBe('ade');
});

it('begins anew where the row it began with is gone', () => {
  const selection = toggled(nothingSelected, 'gone');
  expect(picked(extended(stillListed(selection, ids), ids, 'b', 'c'))).toBe('bc');
});

it('drops what is listed no more, and is the same where nothing is dropped', () => {
  const selection = toggled(toggled(nothingSelected, 'a'), 'b');
  expect(picked(stillListed(selection, ['b', 'c']))).toBe('b');
  expect(stillListed(selection, ids)).toBe(selection);
});

it('takes no more than one change can hold, nearest to its beginning first', () => {
  const many = Array.from({ length: mostSelected + 10 }, (_, each) => `id-${each}`);
  const last = many.at(-1) ?? '';
  const all = extended(nothingSelected, many, last, 'id-0');
  expect(all.picked.size).toBe(mostSelected);
  expect(all.picked.has(last)).toBe(true);
  expect(toggled(all, 'one more').picked.size).toBe(mostSelected);
});
