import { type ElementHandle, type Page, ProtocolError } from 'puppeteer-core';
import { getByRole } from '../browsers/by-role';
import { eventually } from '../browsers/eventually';

/** Waits until a page shows the words. */
export async function shows(page: Page, words: string): Promise<void> {
  let text = '';
  try {
    await eventually(words, async () => {
      text = await textOf(page);
      return text.includes(words);
    });
  } catch (problem) {
    throw new Error(`The page does not show “${words}” but:\n${text}`, { cause: problem });
  }
}

/** The text a user sees, its white space made one space each. */
export async function textOf(page: Page): Promise<string> {
  const text = await page.evaluate(() => document.body.innerText);
  return text.replace(/\s+/g, ' ');
}

/** Clicks on the button, link or other control of that name, on a page or in a part of one. */
export async function click(page: Page | ElementHandle<Element>, role: string, name: string): Promise<void> {
  const element = await getByRole(page, role, name);
  try {
    await element.click();
  } catch (problem) {
    // Drawn anew between the look and the click; a user would press the one that stands there now.
    if (!/detached/.test(String(problem))) throw problem;
    await click(page, role, name);
  }
}

/** Clicks something that closes the page it is on, as a link to a tab does in a popup: it may be gone before the answer. */
export async function clickAway(page: Page, role: string, name: string): Promise<void> {
  const link = await getByRole(page, role, name);
  try {
    await link.click();
  } catch (problem) {
    if (!(problem instanceof ProtocolError && /Target closed/.test(problem.message))) throw problem;
  }
}

/** The first element of a selector, once there is one. */
export function first(page: Page, selector: string): Promise<ElementHandle<Element>> {
  return eventually(selector, () => page.$(selector));
}

/** Waits until the cursor stands in the field of that name. */
export async function cursorIn(page: Page, name: string): Promise<void> {
  await eventually(`the cursor in “${name}”`, () =>
    page.evaluate((wanted) => document.activeElement?.getAttribute('aria-label') === wanted, name),
  );
}

/** Presses a key while Alt is held. */
export async function pressAlt(page: Page, key: 'Digit1' | 'Digit2' | 'Digit3'): Promise<void> {
  await page.keyboard.down('Alt');
  await page.keyboard.press(key);
  await page.keyboard.up('Alt');
}

/** Presses Ctrl+Enter, which closes a popup once it has saved: it may be gone before the key is let go. */
export async function saveAndLeave(page: Page): Promise<void> {
  try {
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
  } catch (problem) {
    if (!(await isGone(page))) throw problem;
  }
}

/** Whether a page, or a popup, has been closed. */
export async function isGone(page: Page): Promise<boolean> {
  try {
    await page.evaluate(() => 0);
    return false;
  } catch {
    return true; // there is nothing else that can go wrong with a number
  }
}

/**
 * Sets the value of a field: of a date, whose parts cannot be typed alike everywhere, or of one that takes more text
 * than is soon typed.
 */
export async function fill(field: ElementHandle<Element>, value: string): Promise<void> {
  await field.evaluate((element, text) => {
    if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) throw new Error('no field');
    element.value = text;
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, value);
}
