import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import * as gmail from '../../src/readers/gmail/locators';
import * as linkedin from '../../src/readers/linkedin/locators';
import { outline } from '../../src/readers/outline';

const locators = { gmail: Object.values(gmail), linkedin: Object.values(linkedin) };
const pages = (['gmail', 'linkedin'] as const).flatMap((site) =>
  readdirSync(`test/pages/${site}`)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ site, file })),
);

/** Plants a name wherever a page can hold one: texts, comments, attributes, their names, classes, ids, elements. */
function plantNames(page: Document, name: string): void {
  for (const element of page.querySelectorAll('*')) {
    for (const attribute of [...element.attributes]) element.setAttribute(attribute.name, `${attribute.value} ${name}`);
    element.setAttribute('role', name);
    element.setAttribute('id', name);
    element.setAttribute(`data-${name.toLowerCase()}`, name);
    element.classList.add(name);
    element.append(name, page.createComment(name));
  }
  for (const parent of [...page.querySelectorAll('div')])
    parent.append(page.createElement(name), page.createElement(`${name}-card`));
}

describe('the outline of a page', () => {
  it.each(pages)('holds no name of anybody, wherever it stood: $file', ({ site, file }) => {
    const { document: page } = new JSDOM(readFileSync(`test/pages/${site}/${file}`, 'utf8')).window;
    plantNames(page, 'Lovelace');
    const text = outline(page, locators[site]);
    expect(text.toLowerCase()).not.toContain('lovelace');
    expect(text.split('\n').length).toBeGreaterThan(3);
  });

  it('tells what the locators look for, and counts what repeats', () => {
    const { document: page } = new JSDOM(
      `<main role="main" class="nH x"><ul>${'<li class="adn" data-message-id="#msg-f:1">Hello</li>'.repeat(3)}<li>Bye</li></ul></main>`,
    ).window;
    expect(outline(page, locators.gmail).split('\n').slice(2)).toEqual([
      ' body',
      '  main(main)',
      '   ul',
      '    li.adn[data-message-id] … ×3',
      '    li …',
    ]);
  });

  it('stays bounded on a hostile page', () => {
    const deep = `${'<div>'.repeat(300)}x${'</div>'.repeat(300)}`;
    const { document: page } = new JSDOM(deep + '<p>1</p><b>2</b>'.repeat(2_000)).window;
    expect(outline(page, locators.linkedin).split('\n').length).toBeLessThanOrEqual(3_000);
  });
});
