import type { Page } from 'puppeteer-core';

/** The lines of a field as its user sees them, however the browser holds them: as blocks, or with breaks. */
export function linesOf(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const linesIn = (block: Element): string[] => {
      const lines: string[] = [];
      let line: string | null = null;
      for (const node of block.childNodes) {
        if (node instanceof HTMLElement && /^(?:DIV|P)$/.test(node.tagName)) {
          if (line !== null) lines.push(line);
          line = null;
          lines.push(...linesIn(node));
        } else if (node instanceof HTMLBRElement) {
          lines.push(line ?? '');
          line = null;
        } else line = (line ?? '') + (node.textContent ?? '').replaceAll('\u00a0', ' ');
      }
      return line === null ? lines : [...lines, line];
    };
    const field = document.querySelector(wanted);
    return field ? linesIn(field) : [];
  }, selector);
}
