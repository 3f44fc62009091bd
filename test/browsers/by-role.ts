import type { ElementHandle, Page } from 'puppeteer-core';
import { eventually } from './eventually';

/** A page, or a part of one. */
type Within = Page | ElementHandle<Element>;

/**
 * The first element with this role and exact accessible name, as the browser's own accessibility tree tells them,
 * once there is one.
 * @param timeout milliseconds
 * @throws Error when there is none in time
 */
export function getByRole(page: Within, role: string, name: string, timeout = 10_000): Promise<ElementHandle<Element>> {
  return eventually(`${role} "${name}"`, () => queryByRole(page, role, name), timeout);
}

/** As `getByRole`, for this moment: null where there is none. */
export function queryByRole(page: Within, role: string, name: string): Promise<ElementHandle<Element> | null> {
  return page.$(`aria/${name}[role="${role}"]`);
}
