import { isDeepStrictEqual } from 'node:util';
import { eventually } from '../browsers/eventually';

/** What is told of a step while it plays. */
export interface Log {
  /** Prints what was read. */
  tell(label: string, lines: readonly string[]): void;
  /**
   * Reads until it is as wanted, then prints what was read.
   * @param wanted the lines themselves, or how to tell them anew each time where they depend on the clock
   * @throws Error with both when it does not become so within ten seconds
   */
  reads(
    label: string,
    read: () => Promise<readonly string[]>,
    wanted: readonly string[] | (() => readonly string[]),
  ): Promise<void>;
}

const column = 16;

/** A log that prints with `print`, labels in a column of their own. */
export function logTo(print: (line: string) => void): Log {
  const tell: Log['tell'] = (label, lines) => {
    const shown = lines.length === 0 ? ['none'] : lines;
    for (const [index, line] of shown.entries()) print(`    ${(index === 0 ? label : '').padEnd(column)}${line}`);
  };
  return {
    tell,
    async reads(label, read, wanted) {
      let last: readonly string[] | null = null;
      try {
        await eventually(label, async () => {
          last = await read();
          return isDeepStrictEqual(last, typeof wanted === 'function' ? wanted() : wanted);
        });
      } catch (cause) {
        throw new Error(`${label}: ${contrast(typeof wanted === 'function' ? wanted() : wanted, last)}`, { cause });
      }
      tell(label, last ?? []);
    },
  };
}

function contrast(wanted: readonly string[], last: readonly string[] | null): string {
  const list = (lines: readonly string[]) =>
    lines.length === 0 ? '    none' : lines.map((it) => `    ${it}`).join('\n');
  return `expected\n${list(wanted)}\n  but ${last === null ? 'nothing could be read' : `read\n${list(last)}`}`;
}
