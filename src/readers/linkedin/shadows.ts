import { locate } from '../locator';
import { interopOutlet } from './locators';

/** See `Reader.shadows`: where SDUI pages draw the message bubbles; empty on other pages, or until it is drawn. */
export function shadows(page: Document): ShadowRoot[] {
  const root = locate(page, interopOutlet, {})?.shadowRoot;
  return root ? [root] : [];
}
