import { fold } from './search';
import { linesWithWord, wordBeginning, wordsOf } from './word-match';

/**
 * Words of notes and touchpoints, a line each, in the order they were written: packed so that one regular expression
 * scans thousands of them, where an index of words takes seconds to keep (research of 2026-11). Of this device only.
 */
export interface TextBlock {
  /** The block written last has the greatest. */
  id: number;
  text: string;
}

/** What a line stands for. */
export interface Texted {
  table: 'notes' | 'touchpoints';
  id: string;
}

// A full block is not written again unless a word of it is erased, and the last one soon enough.
const fullBlock = 250_000;
// What somebody searches for stands at the beginning of a note; blocks stay small.
const longestLine = 2_000;

const separator = '\t';
const tableMarks = { notes: 'n', touchpoints: 't' } as const;

/** The line of a text, with its line end; null where there are no words to find. */
export function textLine({ table, id }: Texted, text: string): string | null {
  const words = fold(text.slice(0, longestLine));
  return words === '' ? null : `${words}${separator}${tableMarks[table]}${id}\n`;
}

/** The blocks that change when lines are added to the last block. */
export function withLines(last: TextBlock | null, lines: readonly string[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  let block = last ?? { id: 1, text: '' };
  for (const line of lines) {
    if (block.text.length >= fullBlock) {
      blocks.push(block);
      block = { id: block.id + 1, text: '' };
    }
    block = { id: block.id, text: block.text + line };
  }
  return [...blocks, block].filter(({ id, text }) => id !== last?.id || text !== last.text);
}

/** A block without the lines of these records; the block itself where it has none of them. */
export function withoutRecords(block: TextBlock, gone: ReadonlySet<string>): TextBlock {
  const lines = block.text.split('\n');
  const kept = lines.filter((line) => line === '' || !gone.has(line.slice(line.lastIndexOf(separator) + 2)));
  return kept.length === lines.length ? block : { id: block.id, text: kept.join('\n') };
}

/** A block whose words an older version folded otherwise, folded as they are now. */
export function refoldBlock({ id, text }: TextBlock): TextBlock {
  return { id, text: text.replace(/^[^\t\n]*/gm, fold) };
}

/** The records of a block in whose words every word of the query begins a word, the newest first. */
export function searchBlock({ text }: TextBlock, query: string): Texted[] {
  const [first, ...others] = wordsOf(fold(query));
  if (first === undefined) return [];
  const rest = others.map(wordBeginning);
  const found: Texted[] = [];
  for (const line of linesWithWord(text, first)) {
    const end = line.lastIndexOf(separator);
    const words = line.slice(0, end);
    if (!rest.every((beginning) => beginning.test(words))) continue;
    found.push({ table: line[end + 1] === tableMarks.notes ? 'notes' : 'touchpoints', id: line.slice(end + 2) });
  }
  return found.reverse();
}
