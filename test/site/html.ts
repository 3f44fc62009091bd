/** Markup that is safe to stand in a page. */
export interface Html {
  markup: string;
}

/** What may stand in a template: markup as it is, text escaped, lists joined, nothing for what is absent. */
type Part = Html | string | number | null | undefined | false | readonly Part[];

/** A piece of a page; whatever is put in as text is escaped. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return {
    markup: strings.map((string, index) => string + (index < parts.length ? markupOf(parts[index]) : '')).join(''),
  };
}

/** Markup that was written by hand. */
export function raw(markup: string): Html {
  return { markup };
}

function markupOf(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  if (isList(part)) return part.map(markupOf).join('');
  return part.markup;
}

// `Array.isArray` does not tell a read-only list from the rest of a union.
function isList(part: Html | readonly Part[]): part is readonly Part[] {
  return Array.isArray(part);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
