import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Faces hold where writing runs from right to left: sheets say start and end, never left and right. Where a side is
 * really meant, a comment on the line above begins with "Physical:" and says why.
 */
const source = 'src';
const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));

const sided = [
  /(?:^|[\s;{])(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b/,
  /border-(?:top|bottom)-(?:left|right)-radius/,
  /(?:^|[\s;{])(?:left|right)\s*:/,
  /(?:text-align|float|clear|caption-side)\s*:\s*(?:left|right)\b/,
  /(?:transform-origin|background-position|object-position|perspective-origin)\s*:[^;]*\b(?:left|right)\b/,
  /\bto (?:left|right)\b|translateX?\(\s*(?!0\b|-?50%)/,
  /(?:^|\s)translate\s*:\s*(?!0\b|none\b|-?50%)/,
];

/** Declarations that mean a side of the window, with their places. */
function sidedIn(sheet: string, text: string): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const declared = line.replace(/\/\*.*?\*\//g, '');
    const reasoned = /\/\* Physical: \S/.test(lines[index - 1] ?? '');
    if (reasoned || !(sided.some((form) => form.test(declared)) || isLopsided(declared))) return [];
    return [`${sheet}:${index + 1}: ${line.trim()}`];
  });
}

/** A shorthand of four values, the second of which, the right one, is not the fourth. */
function isLopsided(declaration: string): boolean {
  const [, values = ''] =
    /^\s*(?:margin|padding|inset|border-(?:width|style|color))\s*:\s*([^;]+);/.exec(declaration) ?? [];
  // Functions such as `var(--space-1)` and `calc(1px + 2px)` are one value each.
  const [, right, , left] = values.match(/[\w.%#-]+\((?:[^()]|\([^()]*\))*\)|[^\s()]+/g) ?? [];
  return left !== undefined && left !== right;
}

describe('sheets', () => {
  it.each(sheets)('%s says start and end, not left and right', (sheet) => {
    const found = sidedIn(sheet, readFileSync(join(source, sheet), 'utf8'));
    expect(found, 'Use the logical property: margin-inline-start, inset-inline-end, text-align: start.').toEqual([]);
  });

  it('are understood by this test', () => {
    const wrong = [
      'a { margin-left: 1px; }',
      'right: 0;',
      'text-align: left;',
      'border-top-left-radius: 0;',
      'padding: 0 1px 0 2px;',
      'padding: var(--space-1) calc(1px + (2px)) 0 var(--space-3);',
      'translate: 4px 0;',
      'transform: translateX(-100%);',
    ];
    const right = [
      'margin-inline-start: 1px;',
      'padding: 0 1px 2px 1px;',
      'padding: 0 1px;',
      '/* left: 0; */',
      'transform: translate(-50%, 0);',
      'text-align: start;',
    ];
    expect(wrong.filter((line) => sidedIn('sheet', line).length === 0)).toEqual([]);
    expect(right.filter((line) => sidedIn('sheet', line).length > 0)).toEqual([]);
    expect(sidedIn('sheet', '/* Physical: the browser puts its scrollbar there. */\nright: 0;')).toEqual([]);
  });

  it('turn round icons that there are', () => {
    const icons = readFileSync('src/ui/components/icon.tsx', 'utf8');
    const turned = [...readFileSync('src/ui/base.css', 'utf8').matchAll(/\[data-icon="(\w+)"\]/g)].map(
      ([, name]) => name,
    );
    expect(turned).toContain('back');
    expect(turned.filter((name) => !new RegExp(`^  ${name}: \\[`, 'm').test(icons))).toEqual([]);
  });
});
