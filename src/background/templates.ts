import { builtInTemplates, templateInWords, type UsableTemplate } from '../domain/built-in-templates';
import { stands } from '../domain/record';
import { get } from '../store/read/record';
import type { Store } from '../store/schema';
import { change } from '../store/write';
import { text } from './text';

/**
 * The template of that id: the rep's own, or a built-in one in the rep's language; null where there is none. An erased
 * one hides the built-in one of its id.
 */
export async function templateOf(store: Store, id: string): Promise<UsableTemplate | null> {
  const record = await store.templates.get(id);
  return record === undefined ? builtInTemplate(id) : get(store, 'templates', id);
}

/**
 * Makes a record of a built-in template that has none yet, as it stands. Done before it is first changed: undoing the
 * change then gives this record back, where an erased one would hide the template.
 */
export async function settleTemplate(store: Store, id: string, now: number): Promise<void> {
  const template = builtInTemplate(id);
  if (template === null) return;
  await change(store, { label: null, now }, async (writer) => {
    if ((await store.templates.get(id)) === undefined) await writer.make('templates', template);
  });
}

function builtInTemplate(id: string): UsableTemplate | null {
  const template = builtInTemplates.find((each) => each.id === id);
  return template ? templateInWords(template, (key) => text(key)) : null;
}

/** How many templates are the rep's own. There are some dozens at most, so no index counts them. */
export async function countTemplates(store: Store): Promise<number> {
  return (await store.templates.toArray()).filter(stands).length;
}
