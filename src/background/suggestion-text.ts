import { browser } from '../messages/browser';

/** A piece of a suggestion in the address bar: `match` stands out, `dim` steps back. */
export type Piece = string | { match: string } | { dim: string };

/**
 * A suggestion's description. Chrome takes it for XML and refuses what is not well-formed; Firefox shows it as it
 * stands (ESR 153, tried). Only Firefox tells its name.
 */
export function descriptionOf(pieces: readonly Piece[]): string {
  return pieces.map('getBrowserInfo' in browser.runtime ? plain : marked).join('');
}

function plain(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  return 'match' in piece ? piece.match : piece.dim;
}

function marked(piece: Piece): string {
  const words = escaped(plain(piece));
  if (typeof piece === 'string') return words;
  return 'match' in piece ? `<match>${words}</match>` : `<dim>${words}</dim>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text as XML may hold it (XML 1.0, production 2: no control characters, no halves of surrogate pairs). */
function escaped(words: string): string {
  return words
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' ')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
