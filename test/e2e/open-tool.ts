import type { Page } from 'puppeteer-core';
import { getByRole } from '../browsers/by-role';

/** Opens a tool beside somebody by keyboard: what is still being drawn above it moves it away from under a pointer. */
export async function openTool(popup: Page, name: 'Templates' | 'Selected text'): Promise<void> {
  await (await getByRole(popup, 'button', name)).focus();
  await popup.keyboard.press('Enter');
}
