import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directoryLine, packDirectory, searchAlmost, searchDirectory } from '../../src/domain/directory';
import type { Identity } from '../../src/domain/identity';

const person = (id: string, name: string, company: string | null = null, ...identities: Identity[]) => ({
  id,
  name,
  company,
  phone: null,
  identities,
});

const people = [
  person('1', 'Dana Reyes', 'Vendor GmbH', 'email:dana.reyes@vendor.example', 'linkedin:dana-reyes'),
  person('2', 'Émile Zöller', 'Ångström & Sons', 'email:emile@angstrom.example'),
  person('3', '李 小龙', '功夫'),
  person('4', 'Мария Петрова', null),
  { ...person('5', 'Ada Phone'), phone: '+49 30 1234567' },
  person('6', '山田太郎', '株式会社サンプル'),
  person('7', '김민준'),
  person('8', 'Ελένη Παπαδοπούλου'),
  person('9', 'سارة الأحمد'),
  person('10', 'נועה לוי'),
];
const directory = packDirectory('', Object.fromEntries(people.map((each) => [each.id, directoryLine(each)])));
const find = (query: string) => searchDirectory(directory, {}, query, 20).map(({ id }) => id);

describe('the directory', () => {
  it.each([
    ['dana', ['1']],
    ['rey', ['1']],
    ['reyes dana', ['1']],
    ['vendor', ['1']],
    ['dana.reyes@vendor.example', ['1']],
    ['emile', ['2']],
    ['ZOLLER ang', ['2']],
    ['李', ['3']],
    ['小龙', ['3']],
    // Scripts without spaces: a given name stands behind the family name.
    ['太郎', ['6']],
    ['サンプル', ['6']],
    ['ｻﾝﾌﾟﾙ', ['6']],
    ['민준', ['7']],
    ['ελενη', ['8']],
    ['سارة', ['9']],
    ['لأحمد', []],
    ['לוי', ['10']],
    ['мария', ['4']],
    ['1234567', ['5']],
    ['+49', ['5']],
    ['eyes', []],
    ['dana petrova', []],
    ['  ', []],
  ])('finds for %s', (query, ids) => {
    expect(find(query)).toEqual(ids);
  });

  it('never hits an id, and takes signs of expressions literally', () => {
    expect(find('.*')).toEqual([]);
    expect(find('(')).toEqual([]);
    expect(find('5')).toEqual([]);
  });

  it('puts changes before the packed text, without the stale line', () => {
    const delta = { '1': directoryLine(person('1', 'Dana Ortiz')), '9': directoryLine(person('9', 'Dana New')) };
    const hits = searchDirectory(directory, delta, 'dana', 20);
    expect(hits.map(({ name }) => name)).toEqual(['Dana New', 'Dana Ortiz']);
    expect(searchDirectory(directory, { '1': null }, 'dana', 20)).toEqual([]);
  });

  it('finds the same packed as changed, for any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.string({ maxLength: 20 })), {
          maxLength: 20,
        }),
        fc.string({ unit: 'grapheme', maxLength: 6 }),
        (names, query) => {
          const delta = Object.fromEntries(
            names.map(([name, company], index) => [`id${index}`, directoryLine(person(`id${index}`, name, company))]),
          );
          const ids = (hits: { id: string }[]) => hits.map(({ id }) => id).sort();
          expect(ids(searchDirectory(packDirectory('', delta), {}, query, 100))).toEqual(
            ids(searchDirectory('', delta, query, 100)),
          );
        },
      ),
    );
  });

  it('finds everybody by the beginning of their own name', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zäöüéñ]{2,12}( [a-zäöüéñ]{2,12}){0,2}$/), (name) => {
        const delta = { x: directoryLine(person('x', name)) };
        expect(searchDirectory('', delta, name.slice(0, 3), 1)).toHaveLength(1);
      }),
    );
  });
});

describe('the directory, searched with slips of the fingers', () => {
  const almost = (query: string) => searchAlmost(directory, {}, query, 20).map(({ id }) => id);

  it.each([
    ['dna reyes', []],
    ['dana ryes', ['1']],
    ['reyse dan', ['1']],
    ['vendro', ['1']],
    ['Петровна', ['4']],
    ['dana petrova', []],
  ])('finds for %s', (query, ids) => {
    expect(almost(query)).toEqual(ids);
  });

  it('finds nobody who is gone', () => {
    expect(searchAlmost(directory, { '1': null }, 'ryes', 20)).toEqual([]);
  });
});
