import type { Page } from 'puppeteer-core';
import { getByRole } from '../browsers/by-role';
import { eventually } from '../browsers/eventually';

/** Opens a tool beside somebody: what is still being drawn above it may move it away from under the pointer. */
export async function openTool(face: Page, name: 'Templates' | 'Selected text'): Promise<void> {
  await eventually(`the opening of “${name}”`, async () => {
    const button = await getByRole(face, 'button', name);
    if (await button.evaluate((it) => it.getAttribute('aria-expanded') === 'true')) return true;
    await button.click();
    return false;
  });
}
