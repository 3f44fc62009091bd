import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { almostWord, slipsAllowed } from '../../src/domain/typo';

const beginsAlmostLike = (word: string, searched: string) => {
  const pattern = almostWord(searched);
  return pattern !== null && new RegExp(pattern, 'u').test(word);
};

/** How many slips lie between what was searched and some beginning of a word, by the table of textbooks. */
function slipsBetween(word: string, searched: string): number {
  let before: number[] = [];
  let row = Array.from({ length: word.length + 1 }, (_, index) => index);
  for (let at = 1; at <= searched.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= word.length; to += 1) {
      const isSame = searched[at - 1] === word[to - 1];
      const isSwapped = at > 1 && to > 1 && searched[at - 1] === word[to - 2] && searched[at - 2] === word[to - 1];
      const ways = [(row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, (row[to - 1] ?? 0) + (isSame ? 0 : 1)];
      next.push(Math.min(...ways, ...(isSwapped ? [(before[to - 2] ?? 0) + 1] : [])));
    }
    before = row;
    row = next;
  }
  return Math.min(...row);
}

describe('a word that begins almost like the searched one', () => {
  test.each([
    ['reyes', 'ryes'],
    ['reyes', 'reyyes'],
    ['reyes', 'reyas'],
    ['reyes', 'ryees'],
    ['reyes', 'eryes'],
    ['reyes', 'reye'],
    ['papadopoulou', 'papadopulu'],
    ['papadopoulou', 'papadpo'],
    ['muller', 'mueller'],
  ])('%s for %s', (word, searched) => expect(beginsAlmostLike(word, searched)).toBe(true));

  test.each([
    ['reyes', 'ray'],
    ['reyes', 'royas'],
    ['reyes', 'keyes'],
    ['ann', 'anna'.slice(0, 3)],
    ['smith', 'schmidt'],
    ['', 'dana'],
  ])('not %s for %s', (word, searched) => expect(beginsAlmostLike(word, searched)).toBe(false));

  test('whatever one slip was made behind the first letter', () => {
    const letter = fc.constantFrom(...'abcdefgh');
    fc.assert(
      fc.property(
        fc.array(letter, { minLength: 5, maxLength: 12 }),
        fc.nat(100),
        letter,
        fc.constantFrom('drop', 'add', 'change', 'swap'),
        (letters, where, other, slip) => {
          const at = 1 + (where % (letters.length - 2));
          const typed = [...letters];
          if (slip === 'drop') typed.splice(at, 1);
          if (slip === 'add') typed.splice(at, 0, other);
          if (slip === 'change') typed[at] = other;
          if (slip === 'swap') typed.splice(at, 2, letters[at + 1] ?? '', letters[at] ?? '');
          expect(beginsAlmostLike(letters.join(''), typed.join(''))).toBe(true);
        },
      ),
    );
  });

  test('neither more nor less than the table says, where the first letter is right', () => {
    const letters = fc.stringMatching(/^[abcd]{3,9}$/);
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        const [word, searched] = [`x${one}`, `x${other}`];
        expect(beginsAlmostLike(word, searched)).toBe(slipsBetween(word, searched) <= slipsAllowed(searched));
      }),
      { numRuns: 1_000 },
    );
  });

  test('of a word of any length in no time', () => {
    expect(almostWord('abcdefghijkl'.repeat(20))?.length).toBeLessThan(100_000);
  });
});
