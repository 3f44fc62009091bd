import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerTimes,
  fewestAnswerTimes,
  longestAnswerTime,
  mostAnswerTimes,
  nextSample,
  usualAnswerTime,
  withSample,
} from '../../src/domain/answer-time';
import type { Direction, Precision } from '../../src/domain/observation';

type State = Parameters<typeof nextSample>[1];

const hour = 60 * 60_000;

function message(
  direction: Direction | null,
  hours: number,
  { conversationId = 'gmail:t1' as string | null, precision = 'ms' as Precision } = {},
) {
  return { direction, at: hours * hour, precision, conversationId };
}

describe('answer times', () => {
  it('go from their last message to the next of mine, in one conversation', () => {
    expect(
      answerTimes([
        message('in', 0),
        message('out', 2),
        message('out', 3),
        message('in', 10),
        message('in', 12),
        message('out', 15),
        message('in', 20),
      ]),
    ).toEqual([2 * hour, 3 * hour]);
  });

  it('go by conversation, and by time whatever the order', () => {
    const other = { conversationId: 'linkedin:t2' };
    const messages = [message('in', 0), message('in', 1, other), message('out', 4), message('out', 9, other)];
    expect(answerTimes(messages)).toEqual([4 * hour, 8 * hour]);
    expect(answerTimes(messages.toReversed())).toEqual([4 * hour, 8 * hour]);
  });

  it('count a message to several contacts once', () => {
    expect(answerTimes([message('in', 0), message('out', 2), message('out', 2)])).toEqual([2 * hour]);
    // Written again after it, they are not answered by its second touchpoint.
    expect(answerTimes([message('in', 0), message('out', 2), message('in', 2), message('out', 2)])).toHaveLength(1);
  });

  it.each([
    ['a call', [message('in', 0), message('out', 2, { conversationId: null })]],
    [
      'what was logged by hand',
      [message('in', 0, { conversationId: null }), message('out', 2, { conversationId: null })],
    ],
    ['a message of a day, not of a time', [message('in', 0, { precision: 'day' }), message('out', 2)]],
    ['an answer of a day, not of a time', [message('in', 0), message('out', 24, { precision: 'day' })]],
    ['what may have been answered between', [message('in', 0), message(null, 1), message('out', 2)]],
    ['what comes a month later', [message('in', 0), message('out', 721)]],
    ['what was not answered', [message('out', 0), message('in', 2)]],
  ])('are not told by %s', (_what, messages) => {
    expect(answerTimes(messages)).toEqual([]);
  });

  it('of one moment, follow what they answer', () => {
    expect(answerTimes([message('out', 5), message('in', 5)])).toEqual([0]);
  });

  it('stay few: the newest', () => {
    const many = Array.from({ length: 2 * mostAnswerTimes }, (_, index) => [
      message('in', index * 1000),
      message('out', index * 1000 + index),
    ]).flat();
    const times = answerTimes(many);
    expect(times).toHaveLength(mostAnswerTimes);
    expect(times.at(-1)).toBe((2 * mostAnswerTimes - 1) * hour);
  });

  it('kept as the conversation changes are those that its touchpoints tell', () => {
    const directions = fc.array(fc.tuple(fc.constantFrom('in' as const, 'out' as const), fc.nat(400)), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(directions, (all) => {
        let hours = 0;
        const messages = all.map(([direction, gap]) => {
          hours += gap + 1;
          return message(direction, hours);
        });
        let kept: number[] = [];
        let before: State | null = null;
        for (const { direction, at } of messages) {
          const after: State = {
            turn: direction === 'in' ? 'mine' : 'theirs',
            at,
            myLast: direction === 'out' ? { at, precision: 'ms' } : (before?.myLast ?? null),
          };
          const sample = nextSample(before, after);
          if (sample !== null) kept = withSample(kept, sample);
          before = after;
        }
        expect(kept).toEqual(answerTimes(messages));
        expect(kept.length).toBeLessThanOrEqual(mostAnswerTimes);
        for (const took of kept) expect(took >= 0 && took <= longestAnswerTime).toBe(true);
      }),
    );
  });
});

describe('the answer times that are kept', () => {
  it('are the newest', () => {
    const full = Array.from({ length: mostAnswerTimes }, (_, index) => index);
    expect(withSample(full, 99)).toEqual([...full.slice(1), 99]);
    expect(withSample([], 99)).toEqual([99]);
  });
});

describe('what a change of a conversation tells', () => {
  const mine = { turn: 'mine' as const, at: 10 * hour, myLast: null };
  const answered = (hours: number, precision: Precision = 'ms') => ({
    turn: 'theirs' as const,
    at: hours * hour,
    myLast: { at: hours * hour, precision },
  });

  it('is how long they waited', () => {
    expect(nextSample(mine, answered(13))).toBe(3 * hour);
    expect(nextSample(mine, { ...answered(13), myLast: null })).toBe(3 * hour);
    expect(nextSample(mine, answered(10))).toBe(0);
  });

  it.each([
    ['it was not known before', null, answered(13)],
    ['it was their turn before', answered(9), answered(13)],
    ['it is my turn still', mine, { ...mine, at: 12 * hour }],
    ['nobody knows whose turn it is', mine, { at: 12 * hour, myLast: null }],
    ['my message has a day and no time', mine, answered(24, 'day')],
    ['my message was written before', mine, answered(9)],
    ['it took more than a month', mine, answered(731)],
  ])('is nothing where %s', (_why, before, after) => {
    expect(nextSample(before, after)).toBeNull();
  });
});

describe('my usual answer time', () => {
  it('is the median', () => {
    expect(usualAnswerTime([9, 1, 5, 100, 3])).toBe(5);
    expect(usualAnswerTime([9, 1, 5, 100, 3, 6])).toBe(5.5);
  });

  it('is unknown while there are too few', () => {
    expect(usualAnswerTime(Array(fewestAnswerTimes - 1).fill(1))).toBeNull();
    expect(usualAnswerTime(Array(fewestAnswerTimes).fill(1))).toBe(1);
  });

  it('has at most half of the samples on each side, and does not hang on their order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(longestAnswerTime), { minLength: fewestAnswerTimes }), (samples) => {
        const usual = usualAnswerTime(samples);
        if (usual === null) throw new Error('there are enough');
        expect(samples.filter((each) => each < usual).length).toBeLessThanOrEqual(samples.length / 2);
        expect(samples.filter((each) => each > usual).length).toBeLessThanOrEqual(samples.length / 2);
        expect(usualAnswerTime(samples.toReversed())).toBe(usual);
      }),
    );
  });
});
