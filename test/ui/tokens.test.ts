import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const tokens = Object.fromEntries(
  [...readFileSync('src/ui/tokens.css', 'utf8').matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name, light, dark]) => [name, { light, dark }],
  ),
);

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\w\w/g) ?? [])
    .map((part) => Number.parseInt(part, 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['paper', 'card', 'sunken'];

it.each([
  // Text: WCAG 2.2, 1.4.3
  ...grounds.flatMap((ground) => ['ink', 'ink-soft'].map((text) => [text, ground, 4.5] as const)),
  ...['paper', 'card'].flatMap((ground) => ['accent', 'late', 'soon'].map((text) => [text, ground, 4.5] as const)),
  ['accent-ink', 'accent', 4.5] as const,
  ['accent', 'accent-soft', 4.5] as const,
  ['ink', 'accent-soft', 4.5] as const,
  ['late', 'late-soft', 4.5] as const,
  ['ink', 'soon-soft', 4.5] as const,
  // What shows where a control is: 1.4.11
  ['line-strong', 'card', 3] as const,
  ['line-strong', 'paper', 3] as const,
])('%s can be told from %s', (text, ground, least) => {
  for (const scheme of ['light', 'dark'] as const) {
    const [over, under] = [tokens[text]?.[scheme], tokens[ground]?.[scheme]];
    if (!over || !under) throw new Error(`${text} or ${ground} is no colour of tokens.css`);
    expect(contrast(over, under), scheme).toBeGreaterThanOrEqual(least);
  }
});
