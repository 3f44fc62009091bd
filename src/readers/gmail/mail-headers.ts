/** Far more than the headers of any mail; what follows is not looked at. */
const longest = 200_000;

/** The values of the headers of a raw message (RFC 5322), by name in lower case, unfolded, encoded words decoded. */
export function mailHeaders(raw: string): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  const head =
    raw
      .slice(0, longest)
      .replace(/^\s+/, '')
      .split(/\r?\n\r?\n/, 1)[0] ?? '';
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    if (colon < 1 || !/^[!-9;-~]+$/.test(name)) continue;
    headers.set(name, [...(headers.get(name) ?? []), decodedWords(line.slice(colon + 1).trim())]);
  }
  return headers;
}

// `=?UTF-8?B?…?=` and `=?utf-8?Q?…?=` (RFC 2047); white space between two of them does not count.
const encodedWord = /=\?([\w-]{1,40})(?:\*[\w-]*)?\?([bq])\?([^?\s]*)\?=(?:\s+(?==\?))?/gi;

function decodedWords(text: string): string {
  return text.replace(encodedWord, (word, charset: string, encoding: string, coded: string) => {
    try {
      const bytes = /b/i.test(encoding)
        ? atob(coded)
        : coded
            .replace(/_/g, ' ')
            .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
      return new TextDecoder(charset).decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
    } catch (problem) {
      // An unknown character set or broken base64: the word stays as it was written.
      if (problem instanceof RangeError || problem instanceof DOMException) return word;
      throw problem;
    }
  });
}
