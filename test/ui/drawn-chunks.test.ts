import { expect, it } from 'vitest';
import { rowsPerChunk, stretchesOf, usualHeight } from '../../src/ui/drawn-chunks';

const height = (rows: number) => rows * usualHeight([]);
const drawn = (...given: Parameters<typeof stretchesOf>) =>
  stretchesOf(...given).flatMap((each) => (each.drawn ? [[each.from, each.to]] : []));

it('covers every row once, in their order', () => {
  const stretches = stretchesOf(10_001, [], { from: 100_000, to: 101_000 }, 3);
  expect(stretches[0]?.from).toBe(0);
  for (const [index, { from }] of stretches.entries()) {
    if (index > 0) expect(from).toBe(stretches[index - 1]?.to);
  }
  expect(stretches.at(-1)?.to).toBe(10_001);
  expect(stretches.reduce((sum, stretch) => sum + stretch.height, 0)).toBeCloseTo(height(10_001), 5);
});

it('draws what is in sight and little else', () => {
  const sight = { from: height(400), to: height(420) };
  const [[from = 0, to = 0] = []] = drawn(10_000, [], sight, null);
  expect(from).toBeLessThanOrEqual(400);
  expect(to).toBeGreaterThanOrEqual(420);
  expect(to - from).toBeLessThanOrEqual(20 + 2 * rowsPerChunk);
});

it('draws nothing of a list that is not in sight at all', () => {
  expect(drawn(100, [], { from: -2_000, to: -1_000 }, null)).toEqual([]);
});

it('draws all of a short list', () => {
  expect(drawn(40, [], { from: -2_000, to: -1_000 }, null)).toEqual([[0, 40]]);
  expect(drawn(41, [], { from: -2_000, to: -1_000 }, null)).toEqual([]);
});

it('draws the row that has the focus with what is one key away, wherever it is', () => {
  const places = drawn(1_000, [], { from: 0, to: height(8) }, 803);
  expect(places).toEqual([
    [0, 8],
    [792, 816],
  ]);
});

it('goes by the heights that are known, and guesses the others from them', () => {
  const heights = [800, 800];
  expect(usualHeight(heights)).toBe(100);
  const stretches = stretchesOf(80, heights, { from: 1_650, to: 1_700 }, null);
  expect(stretches.map(({ from, to, height: room }) => [from, to, room])).toEqual([
    [0, 16, 1_600],
    [16, 24, 800],
    [24, 80, 5_600],
  ]);
});
