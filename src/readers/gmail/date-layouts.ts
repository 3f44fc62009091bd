import type { DateLanguage, Layout } from './date-language';
import { bareSkeleton } from './date-tokens';

/** A way to read all tokens of a text. `plain`: no unknown word stands among them. */
export interface FittingLayout {
  layout: Layout;
  plain: boolean;
}

/** All ways to read a skeleton: as it was learnt, or as a date and a time in either order with only words between. */
export function fittingLayouts(skeleton: string, { layouts, words }: DateLanguage): FittingLayout[] {
  const [before = '', bare = '', after = ''] = bareSkeleton(skeleton);
  const fitting: FittingLayout[] = [];
  const add = (layout: Layout, gap: string) => {
    fitting.push({ layout, plain: [before, gap, after].every((text) => words.includes(text)) });
  };
  for (const layout of layouts.get(bare) ?? []) add(layout, '');
  for (const [start, firsts] of layouts) {
    if (!bare.startsWith(start)) continue;
    const rest = bare.slice(start.length);
    for (const [end, seconds] of layouts) {
      const gap = rest.slice(0, -end.length);
      if (!rest.endsWith(end) || /[A-Z.]/.test(gap)) continue;
      for (const first of firsts) {
        for (const second of seconds) {
          // A date and a time share no field.
          if (!first.some((field) => second.includes(field))) add([...first, ...second], gap);
        }
      }
    }
  }
  return fitting;
}
