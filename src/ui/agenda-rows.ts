/**
 * What of the agenda is drawn, as keys walk over it: rows are `.row`, `waiting` until their words are there, and those
 * that can be selected bear `data-item`.
 */

/** The rows of the agenda, in their order. */
export function rowsIn(agenda: Element): HTMLElement[] {
  return [...agenda.querySelectorAll<HTMLElement>('.row')];
}

function isThere(row: HTMLElement | undefined): row is HTMLElement {
  return row !== undefined && !row.classList.contains('waiting');
}

/** The row that has the focus; null where it is elsewhere. */
export function focusedRow(agenda: Element): HTMLElement | null {
  const row = document.activeElement?.closest<HTMLElement>('.row') ?? null;
  return row && agenda.contains(row) ? row : null;
}

/** A row by what it stands for; null where it is not there, or not yet. */
export function rowOf(agenda: Element, id: string): HTMLElement | null {
  return rowsIn(agenda).find((row) => row.dataset['item'] === id && isThere(row)) ?? null;
}

/**
 * Gives a row the focus: the name of whom it is about, a link that Enter follows, described for the ear by what is to
 * be done and when.
 */
export function focusRow(row: HTMLElement): void {
  const name = row.querySelector<HTMLElement>('.who[href]');
  (name ?? row.querySelector<HTMLElement>('.tick'))?.focus();
}

let described = 0;

/** Has the rest of a row read out with its name. */
export function describe(name: Element): void {
  if (name.hasAttribute('aria-describedby')) return;
  const parts = [...(name.closest('.row')?.querySelectorAll('.what, .row-facts') ?? [])];
  for (const part of parts) {
    described += 1;
    part.id = `row-part-${described}`;
  }
  name.setAttribute('aria-describedby', parts.map(({ id }) => id).join(' '));
}

/** The row that keys go to once some are gone: the next that stays, else the one before. */
export function rowAfter(agenda: Element, going: ReadonlySet<string>): HTMLElement | null {
  const rows = rowsIn(agenda);
  const stays = (row: HTMLElement) => isThere(row) && !going.has(row.dataset['item'] ?? '');
  const focused = focusedRow(agenda);
  const place = focused ? rows.indexOf(focused) : rows.findLastIndex((row) => going.has(row.dataset['item'] ?? ''));
  return rows.slice(Math.max(place, 0)).find(stays) ?? rows.slice(0, Math.max(place, 0)).findLast(stays) ?? null;
}

/** The row so many rows further on; from elsewhere the first in sight. */
export function rowBeside(agenda: Element, by: 1 | -1): HTMLElement | null {
  const rows = rowsIn(agenda);
  const focused = focusedRow(agenda);
  const wanted = focused
    ? rows[rows.indexOf(focused) + by]
    : (rows.find((row) => row.getBoundingClientRect().top >= 0) ?? rows[0]);
  return isThere(wanted) ? wanted : null;
}
