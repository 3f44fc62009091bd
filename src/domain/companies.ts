import { type Directory, type DirectoryDelta, type DirectoryHit, packDirectory } from './directory';
import { fold } from './search';
import { linesWithWord, wordBeginning, wordsOf } from './word-match';

/** Every company that somebody kept works for, packed as the directory is: folded words, name, number of people. */
export type Companies = string;

/** A company, by what its people have written as theirs. */
export interface Company {
  /** As most of them are told to write it. */
  name: string;
  people: number;
}

const separator = '\t';

/** The companies of a directory, those with the most people first. Takes one walk over the text. */
export function companiesIn(directory: Directory, delta: DirectoryDelta): Companies {
  const written = new Map<string, number>();
  forEachCompany(current(directory, delta), (name) => written.set(name, (written.get(name) ?? 0) + 1));
  const companies = new Map<string, { name: string; most: number; people: number }>();
  for (const [name, count] of written) {
    const words = fold(name);
    const known = companies.get(words) ?? { name, most: 0, people: 0 };
    const isMore = count > known.most;
    companies.set(words, {
      name: isMore ? name : known.name,
      most: isMore ? count : known.most,
      people: known.people + count,
    });
  }
  return [...companies]
    .sort(([, one], [, other]) => other.people - one.people)
    .map(([words, { name, people }]) => `${[words, name, people].join(separator)}\n`)
    .join('');
}

/**
 * Visits the last part of each line, with where the line ends. A native search for each end: splitting the lines would
 * take several times as long.
 */
function forEachCompany(directory: Directory, visit: (name: string, end: number) => void): void {
  for (let end = directory.indexOf('\n'); end !== -1; end = directory.indexOf('\n', end + 1)) {
    const start = directory.lastIndexOf(separator, end) + 1;
    if (start < end) visit(directory.slice(start, end), end);
  }
}

function current(directory: Directory, delta: DirectoryDelta): Directory {
  return Object.keys(delta).length === 0 ? directory : packDirectory(directory, delta);
}

/** Those in whose name every word of the query begins a word. */
export function searchCompanies(companies: Companies, query: string, most: number): Company[] {
  const [first, ...others] = wordsOf(fold(query));
  if (first === undefined) return [];
  const rest = others.map(wordBeginning);
  const found: Company[] = [];
  for (const line of linesWithWord(companies, first)) {
    const [words = '', name = '', people = ''] = line.split(separator);
    if (!rest.every((beginning) => beginning.test(words))) continue;
    found.push({ name, people: Number(people) });
    if (found.length === most) break;
  }
  return found;
}

/** The people of a company, however they write it, by name. */
export function peopleOfCompany(directory: Directory, delta: DirectoryDelta, company: string): DirectoryHit[] {
  const wanted = fold(company);
  if (wanted === '') return [];
  const spelt = new Map<string, boolean>();
  const isWanted = (name: string) => {
    const known = spelt.get(name) ?? fold(name) === wanted;
    spelt.set(name, known);
    return known;
  };
  const people: DirectoryHit[] = [];
  const text = current(directory, delta);
  forEachCompany(text, (written, end) => {
    if (!isWanted(written)) return;
    const [, id = '', name = ''] = text.slice(text.lastIndexOf('\n', end - 1) + 1, end).split(separator);
    people.push({ id, name, company: written });
  });
  return people.sort((one, other) => one.name.localeCompare(other.name));
}
