import { cut } from '../../domain/limits';

// Controls, soft hyphen, zero-width and bidirectional signs: invisible in a name, and a way to disguise one.
const invisible = /[^\P{Cc}\s]|[\p{Cf}\ufffd]/gu;

/**
 * One line of visible text: invisible signs removed, white space collapsed, halves of surrogate pairs dropped, cut to
 * `length` UTF-16 units; null where nothing is left.
 */
export function plainText(text: string | null | undefined, length: number): string | null {
  if (!text) return null;
  // A hostile page may hold megabytes: what lies far behind the limit is not looked at.
  const line = text
    .slice(0, length * 8)
    .toWellFormed()
    .replace(invisible, '')
    .replace(/\s+/g, ' ')
    .trim();
  return cut(line, length).trim() || null;
}
