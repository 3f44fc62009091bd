/** The bytes of a line with its end where it has one; null in place of one that is too long. */
export type Line = Uint8Array | null;

/** The longest line that is read, in bytes: a record has a few hundred, its longest text 100,000 characters of up to six. */
export const longestLine = 1_000_000;

const lineEnd = 0x0a;

/** Cuts bytes that come in pieces of any size into lines. It keeps the line that is not finished, and no more. */
export function lineSplitter(): { push(bytes: Uint8Array): Line[]; end(): Line[] } {
  let pieces: Uint8Array[] = [];
  let length = 0;
  const take = (piece: Uint8Array) => {
    length += piece.length;
    if (length > longestLine) pieces = [];
    else pieces.push(piece);
  };
  const taken = (): Line => {
    const line = length > longestLine ? null : joined(pieces, length);
    pieces = [];
    length = 0;
    return line;
  };
  return {
    push(bytes) {
      const found: Line[] = [];
      let from = 0;
      for (let at = bytes.indexOf(lineEnd); at !== -1; at = bytes.indexOf(lineEnd, from)) {
        take(bytes.subarray(from, at + 1));
        found.push(taken());
        from = at + 1;
      }
      // A copy: the caller may use its buffer again.
      if (from < bytes.length) take(bytes.slice(from));
      return found;
    },
    end: () => (length > 0 ? [taken()] : []),
  };
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
