import type { Page } from 'puppeteer-core';
import { getByRole } from '../browsers/by-role';
import { eventually } from '../browsers/eventually';

// What a person does in a popup or page, by the role and name that stand there.

/**
 * Clicks a button, link, radio button or check box.
 * @param region the name of the part of the page it stands in, where its name alone does not tell
 */
export async function press(page: Page, role: string, name: string, region?: string): Promise<void> {
  const within = region === undefined ? page : await getByRole(page, 'region', region);
  const element = await getByRole(within, role, name);
  await element.evaluate(uncover);
  await element.click();
}

/** Scrolls to an element that is out of sight, or under what is kept in view at the head or foot of a face. */
function uncover(element: Element): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  const onTop = document.elementFromPoint(left + width / 2, top + height / 2);
  if (!onTop || !(element.contains(onTop) || onTop.contains(element))) element.scrollIntoView({ block: 'center' });
}

/** Types into a field, as if by keyboard. */
export async function type(page: Page, name: string, text: string): Promise<void> {
  const field = await getByRole(page, 'textbox', name);
  await field.focus();
  await page.keyboard.type(text);
}

/** Picks an option of a select element by its words. */
export async function choose(page: Page, name: string, option: string): Promise<void> {
  const select = await getByRole(page, 'combobox', name);
  const value = await select.evaluate(
    (it, words) =>
      it instanceof HTMLSelectElement ? [...it.options].find(({ text }) => text === words)?.value : undefined,
    option,
  );
  if (value === undefined) throw new Error(`“${name}” offers no “${option}”.`);
  await select.select(value);
}

/**
 * Fills in a date or time. Set, not typed: which keys make a date depends on the browser's language.
 * @param name the field's label
 * @param value as the field holds it, such as `2026-12-01`
 */
export async function fillIn(page: Page, name: string, value: string): Promise<void> {
  await eventually(`a field “${name}”`, async () => {
    // Browsers do not agree on the role of such fields.
    for (const element of await page.$$(`aria/${name}`)) if (await element.evaluate(fill, value)) return true;
    return false;
  });
}

function fill(element: Element, value: string): boolean {
  if (!(element instanceof HTMLInputElement)) return false;
  element.value = value;
  element.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}
