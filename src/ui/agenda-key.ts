import type { KeyPress } from './keys';

/** What a key does on the agenda. */
export type AgendaKey =
  | { does: 'move'; by: 1 | -1; extends: boolean }
  | { does: 'done' | 'snooze' | 'open' | 'undo' | 'select' | 'help' };

const letters: Record<string, AgendaKey> = {
  j: { does: 'move', by: 1, extends: false },
  k: { does: 'move', by: -1, extends: false },
  e: { does: 'done' },
  h: { does: 'snooze' },
  o: { does: 'open' },
  u: { does: 'undo' },
  x: { does: 'select' },
};

/**
 * What a key press does on the agenda; null for nothing. Letters go by what they write, and on keyboards that write no
 * Latin ones by where the key is.
 * @param inRow whether a row has the focus: arrow keys scroll the page otherwise
 */
export function agendaKey(press: KeyPress, inRow: boolean): AgendaKey | null {
  if (press.isComposing || press.keyCode === 229 || press.ctrlKey || press.altKey || press.metaKey) return null;
  if (press.key === '?') return { does: 'help' };
  if (press.key === 'ArrowDown' || press.key === 'ArrowUp') {
    return inRow ? { does: 'move', by: press.key === 'ArrowDown' ? 1 : -1, extends: press.shiftKey } : null;
  }
  const written = /^\p{Script=Latin}$/u.test(press.key) ? press.key : (/^Key([A-Z])$/.exec(press.code)?.[1] ?? '');
  const does = Object.hasOwn(letters, written.toLowerCase()) ? letters[written.toLowerCase()] : undefined;
  if (!does) return null;
  if (does.does === 'move') return { ...does, extends: press.shiftKey };
  return press.shiftKey ? null : does;
}
