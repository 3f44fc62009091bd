import { accountButton } from './locators';
import { visibility } from './visible-root';

// What a reading takes from where. One plain selector each, classes where they last: Chromium finds those in a
// hundredth of the time that a list of several takes (measured 2026-11 in a thread of 100 messages, 14,000 elements).
const watched: [selector: string, ...attributes: string[]][] = [
  ['[email]', 'email', 'name'],
  ['[data-message-id]', 'data-message-id', 'data-legacy-message-id'],
  ['[data-legacy-thread-id]', 'data-legacy-thread-id', 'data-legacy-last-message-id'],
  ['.g3', 'title'],
  ['.adf'],
  ['.adx'],
  ['.boq'],
  ['.Ca'],
  ['.zA', 'class'],
  ['.xW>[title]', 'title'],
];

/**
 * A text that changes whenever the reading of a page would: addresses, ids, names, dates, what is on screen, how much
 * of each message has been drawn, and what stands in message boxes.
 */
export function fingerprint(page: Document, url: URL): string {
  const shown = visibility();
  const button = (page.getElementById('gb') ?? page).querySelector(accountButton.ways[0]);
  let mark = `${url.href}\n${page.title}\n${page.documentElement.lang}\n${button?.getAttribute('aria-label')}`;
  for (const [selector, ...attributes] of watched) {
    const elements = page.querySelectorAll(selector);
    mark += `\n${selector} ${elements.length}`;
    if (attributes.length === 0) continue;
    for (const element of elements) for (const attribute of attributes) mark += ` ${element.getAttribute(attribute)}`;
  }
  for (const text of page.querySelectorAll('.a3s')) mark += ` ${text.childNodes.length}`;
  // The subject of a thread, the tabs of a list; failing both, the areas themselves.
  const areas = ['.hP', '.UI'].flatMap((selector) => [...page.querySelectorAll(selector)]);
  for (const area of areas.length > 0 ? areas : page.querySelectorAll('[role="main"]')) mark += shown(area);
  for (const field of page.querySelectorAll('input')) {
    if (!/^(?:composeid|draft|rt|from|to|cc|subjectbox)$/.test(field.name)) continue;
    mark += `\n${field.name} ${field.value}`;
    if (field.name !== 'subjectbox') continue;
    mark += shown(field);
    for (const chip of field.form?.querySelectorAll('[role="option"]') ?? []) {
      mark += ` ${chip.getAttribute('data-hovercard-id')}`;
    }
  }
  return mark;
}
