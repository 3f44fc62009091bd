import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginsAlmostLike } from '../../src/domain/typo';

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
});
