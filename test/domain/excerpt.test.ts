import { expect, it } from 'vitest';
import { excerpt } from '../../src/domain/excerpt';

it.each([
  ['Prefers annual billing', 'bill', 'Prefers annual billing'],
  ['one two three four five six Ángel eight', 'angel', '… three four five six Ángel eight'],
  ['one two three four five six seven eight', 'eight seven', '… three four five six seven eight'],
  ['one two three four five six “quoted” eight', 'quot', '… three four five six “quoted” eight'],
  ['one two three four five six sevenfold', 'fold', 'one two three four five six sevenfold'],
  ['line\nafter  line', 'after', 'line after line'],
  ['', 'x', ''],
])('%s, searched for %s', (text, query, shown) => expect(excerpt(text, query)).toBe(shown));
