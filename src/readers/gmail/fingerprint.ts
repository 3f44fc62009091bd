import { accountButton } from './locators';
import { visibility } from './visible-root';

// What a reading takes from where. One plain selector each, classes where they last: Chromium finds those in a
// hundredth of the time that a list of several takes (measured 2026-11 in a thread of 100 messages, 14,000 elements).
const watched: [selector: string, ...attributes: string[]][] = [
  ['html', 'lang'],
  [accountButton.ways[0], 'aria-label'],
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
  // in message boxes
  ['[role="option"]', 'data-hovercard-id'],
];

/**
 * A text that changes whenever the reading of a page would: addresses, ids, names, dates, what is on screen, how much
 * of each message has been drawn, and what stands in message boxes.
 */
export function fingerprint(page: Document, url: URL): string {
  const shown = visibility();
  let mark = `${url.href}\n${page.title}`;
  for (const [selector, ...attributes] of watched) {
    const elements = page.querySelectorAll(selector);
    mark += `\n${selector} ${elements.length}`;
    for (const attribute of attributes) for (const element of elements) mark += ` ${element.getAttribute(attribute)}`;
  }
  for (const text of page.querySelectorAll('.a3s')) mark += ` ${text.childNodes.length}`;
  // The areas, the tabs of a list, the subject of a thread.
  for (const selector of ['div[role="main"]', '.UI', '.hP']) {
    for (const area of page.querySelectorAll(selector)) mark += shown(area);
  }
  for (const field of page.querySelectorAll('input')) {
    if (!/^(?:composeid|draft|rt|from|to|cc|subjectbox)$/.test(field.name)) continue;
    mark += `\n${field.name} ${field.value} ${shown(field)}`;
  }
  return mark;
}
