/** A list of which the page holds only the rows in sight. */
interface LongList {
  /** All of its rows, in their order. */
  ids: readonly string[];
  /** Has a row drawn, wherever it is. */
  reveal(place: number): void;
}

const longLists = new WeakMap<Element, LongList>();

/** Tells what a long list holds, drawn or not: what is selected, or comes back, may stand among what is left out. */
export function tellLongList(list: Element, told: LongList): void {
  longLists.set(list, told);
}

/** The ids of all rows of the agenda that can be selected, in their order. */
export function listedIds(agenda: Element): string[] {
  return [...agenda.querySelectorAll('ul')].flatMap((list) => longLists.get(list)?.ids ?? drawnIds(list));
}

/** Has a row drawn that a long list leaves out. */
export function reveal(agenda: Element, id: string): void {
  for (const list of agenda.querySelectorAll('ul')) {
    const long = longLists.get(list);
    const place = long?.ids.indexOf(id) ?? -1;
    if (place >= 0) long?.reveal(place);
  }
}

function drawnIds(list: Element): string[] {
  return [...list.querySelectorAll<HTMLElement>(':scope > [data-item]')].flatMap((row) => row.dataset['item'] ?? []);
}
