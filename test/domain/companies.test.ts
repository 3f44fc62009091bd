import { describe, expect, it } from 'vitest';
import { companiesIn, peopleOfCompany, searchCompanies } from '../../src/domain/companies';
import { directoryLine, packDirectory } from '../../src/domain/directory';

const person = (id: string, name: string, company: string | null) => ({
  id,
  name,
  company,
  phone: null,
  identities: [],
});
const lineOf = (id: string, name: string, company: string | null) => directoryLine(person(id, name, company));

const directory = packDirectory('', {
  1: lineOf('1', 'Zoe Lind', 'Ångström & Sons'),
  2: lineOf('2', 'Dana Reyes', 'Nordlicht GmbH'),
  3: lineOf('3', 'Omar Haddad', 'NORDLICHT  GmbH'),
  4: lineOf('4', 'Kai Brandt', 'Nordlicht GmbH'),
  5: lineOf('5', 'Nora Nordlicht', null),
  6: lineOf('6', '山田太郎', '株式会社サンプル'),
});
const find = (query: string, delta = {}, most = 20) => searchCompanies(companiesIn(directory, delta), query, most);

describe('companies', () => {
  it('are found by the beginnings of their words, with how many people they have', () => {
    expect(find('nord')).toEqual([{ name: 'Nordlicht GmbH', people: 3 }]);
    expect(find('gmbh nordl')).toEqual([{ name: 'Nordlicht GmbH', people: 3 }]);
    expect(find('angstrom')).toEqual([{ name: 'Ångström & Sons', people: 1 }]);
    expect(find('さんぷる')).toEqual([{ name: '株式会社サンプル', people: 1 }]);
    expect(find('licht')).toEqual([]);
    expect(find('dana')).toEqual([]);
    expect(find('3')).toEqual([]); // a number of people is nobody's name
    expect(find(' ')).toEqual([]);
  });

  it('come with the most people first, and no more than asked for', () => {
    const delta = { 7: lineOf('7', 'Ida', 'Nordsee AG') };
    expect(find('nord', delta).map(({ name }) => name)).toEqual(['Nordlicht GmbH', 'Nordsee AG']);
    expect(find('nord', delta, 1)).toHaveLength(1);
  });

  it('follow the changes since the directory was packed', () => {
    const delta = { 1: lineOf('1', 'Zoe Lind', 'Newco'), 2: null, 4: lineOf('4', 'Kai Brandt', null) };
    expect(find('nord', delta)).toEqual([{ name: 'NORDLICHT GmbH', people: 1 }]);
    expect(find('newco', delta)).toEqual([{ name: 'Newco', people: 1 }]);
    expect(find('angstrom', delta)).toEqual([]);
  });

  it('have their people by name, however these write it', () => {
    const people = (company: string, delta = {}) => peopleOfCompany(directory, delta, company).map(({ id }) => id);
    expect(people('nordlicht gmbh')).toEqual(['2', '4', '3']);
    expect(people('Nordlicht')).toEqual([]);
    expect(people('Nordlicht GmbH', { 2: null, 9: lineOf('9', 'Ada', 'Nordlicht GmbH') })).toEqual(['9', '4', '3']);
    expect(people('')).toEqual([]);
  });
});
