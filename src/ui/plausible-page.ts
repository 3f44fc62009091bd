import type { CurrentPage, SeenPerson } from '../domain/observation';

/**
 * Whether what a page answered has the shape that faces rely on. A content script speaks with a web page's voice; the
 * background parses it in full before anything is stored (`store/shapes`), a face only must not stumble.
 */
export function isPlausible(page: CurrentPage | null): page is CurrentPage {
  if (typeof page?.address !== 'string' || typeof page.seenAt !== 'number') return false;
  const { reading } = page;
  if (reading?.kind === 'unrecognised') return typeof reading.missing === 'string';
  if (reading?.kind !== 'seen') return reading?.kind === 'nothing';
  const { me, profile, conversations, rows } = reading.observation ?? {};
  return (
    isListOf(me, isText) &&
    (profile === null || isPerson(profile)) &&
    isListOf(rows, (row) => isListOf(row.people, isPerson)) &&
    isListOf(
      conversations,
      ({ people, messages }) =>
        isListOf(people, isPerson) && isListOf(messages, ({ from }) => from === null || isPerson(from)),
    )
  );
}

function isPerson(person: SeenPerson | undefined): boolean {
  return (
    isListOf(person?.identities, isText) &&
    [person?.name, Reflect.get(person ?? {}, 'company') ?? null].every((text) => text === null || isText(text))
  );
}

function isListOf<Item>(list: Item[] | undefined, holds: (item: Item) => boolean): boolean {
  return Array.isArray(list) && list.every((item) => typeof item !== 'undefined' && item !== null && holds(item));
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}
