import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchBlock, type TextBlock, textLine, withLines, withoutRecords } from '../../src/domain/text-block';

const line = (id: string, text: string) => textLine({ table: 'notes', id }, text) ?? '';
const only = (blocks: readonly TextBlock[]): TextBlock => {
  const [block, ...others] = blocks;
  if (!block || others.length > 0) throw new Error(`${blocks.length} blocks`);
  return block;
};

describe('a block of texts', () => {
  const block = only(
    withLines(null, [
      line('1', 'Prefers annual billing'),
      textLine({ table: 'touchpoints', id: 'gmail:1#email:dana@vendor.example' }, 'Pilot: annual plan\n\tand more') ??
        '',
      line('3', 'Größe der Räume'),
      line('4', '来週の会議'),
    ]),
  );

  test.each([
    ['annual', ['gmail:1#email:dana@vendor.example', '1']],
    ['bill ann', ['1']],
    ['more', ['gmail:1#email:dana@vendor.example']],
    ['GROSSE', ['3']],
    ['raume', ['3']],
    ['会議', ['4']],
    ['nnual', []],
    ['dana', []],
    ['', []],
    ['.*', []],
  ])('is searched for %j, newest first', (query, ids) => {
    expect(searchBlock(block, query).map(({ id }) => id)).toEqual(ids);
  });

  test('tells what was found', () => {
    expect(searchBlock(block, 'pilot')).toEqual([{ table: 'touchpoints', id: 'gmail:1#email:dana@vendor.example' }]);
  });

  test('loses what is erased, and nothing else', () => {
    const left = withoutRecords(block, new Set(['1', 'never']));
    expect(searchBlock(left, 'annual')).toHaveLength(1);
    expect(left.text).not.toContain('billing');
    expect(withoutRecords(block, new Set(['never']))).toBe(block);
  });

  test('has no line for a text without words', () => {
    expect(textLine({ table: 'notes', id: '1' }, ' \n\t ')).toBeNull();
  });

  test('is followed by another once it is full', () => {
    const lines = Array.from({ length: 400 }, (_, index) => line(String(index), `note ${'x'.repeat(1_000)}`));
    const blocks = withLines(null, lines);
    expect(blocks.map(({ id }) => id)).toEqual([1, 2]);
    expect(blocks.flatMap((each) => searchBlock(each, 'note'))).toHaveLength(400);
    const last = blocks.at(-1) ?? null;
    expect(withLines(last, [line('new', 'one more')]).map(({ id }) => id)).toEqual([2]);
    expect(withLines(last, [])).toEqual([]);
  });

  test('finds any text by its own words, however it was added', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 20 }), (texts) => {
        const lines = texts.map((text, index) => textLine({ table: 'notes', id: String(index) }, text));
        let all: TextBlock[] = [];
        for (const each of lines) if (each) all = withLines(all.at(-1) ?? null, [each]).concat(all.slice(0, -1));
        const found = (query: string) => all.flatMap((each) => searchBlock(each, query)).map(({ id }) => id);
        for (const [index, text] of texts.entries()) {
          if (lines[index]) expect(found(text)).toContain(String(index));
        }
      }),
    );
  });
});
