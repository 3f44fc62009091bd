import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastFeedback } from '../../src/domain/feedback';
import { noteKinds, ratings } from '../../src/domain/note';

describe('the last feedback', () => {
  it('is the newest that was rated', () => {
    expect(
      lastFeedback([
        { kind: 'feedback', rating: 'good', at: 2 },
        { kind: 'feedback', rating: null, at: 4 },
        { kind: 'feedback', at: 5 },
        { kind: 'feedback', rating: 'bad', at: 1 },
        { kind: 'need', rating: 'mixed', at: 6 },
      ]),
    ).toBe('good');
  });

  it('is none before any', () => {
    expect(lastFeedback([])).toBeNull();
    expect(lastFeedback([{ kind: 'note', at: 1 }])).toBeNull();
  });

  it('does not depend on the order of the notes', () => {
    const note = fc.record({
      kind: fc.constantFrom(...noteKinds),
      rating: fc.constantFrom(null, ...ratings),
    });
    const notes = fc.array(note).map((all) => all.map((each, at) => ({ ...each, at })));
    fc.assert(
      fc.property(
        notes.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(lastFeedback(shuffled)).toBe(lastFeedback(all));
          expect(lastFeedback(all)).toBe(
            all.findLast(({ kind, rating }) => kind === 'feedback' && rating)?.rating ?? null,
          );
        },
      ),
    );
  });
});
