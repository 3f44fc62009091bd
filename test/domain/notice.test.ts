import { describe, expect, it } from 'vitest';
import type { Occurrence } from '../../src/domain/agenda';
import type { Due } from '../../src/domain/due';
import { announcedBy, begunOf, noticeIdOf, noticesOf, parseNotificationId, unfinished } from '../../src/domain/notice';

const occurrence = (id: string, due: Due = '2026-12-01', repetition = 0): Occurrence => ({
  item: { id, due },
  repetition,
});
const idsOf = (notices: readonly { id: string; occurrences: Occurrence[] }[]) =>
  notices.map(({ id, occurrences }) => [id, occurrences.map(({ item }) => item.id)]);

describe('notifications', () => {
  it('tell one thing by itself and several together', () => {
    expect(noticesOf([], []).fresh).toEqual([]);
    expect(idsOf(noticesOf([occurrence('a')], []).fresh)).toEqual([['follow-up:a@2026-12-01', ['a']]]);
    const [several] = noticesOf([occurrence('a'), occurrence('b')], []).fresh;
    expect(several?.occurrences).toHaveLength(2);
    expect(parseNotificationId(several?.id ?? '')).toEqual({ kind: 'together' });
  });

  it('say by their id what they are about', () => {
    for (const id of ['5f1d-uuid', 'cadence:c+1@x', 'date:c1/d@2']) {
      for (const due of ['2026-12-01', '2026-12-01T15:00'] as const) {
        for (const repetition of [0, 1, 12]) {
          const [notice] = noticesOf([occurrence(id, due, repetition)], []).fresh;
          expect(parseNotificationId(notice?.id ?? '')).toEqual({ kind: 'item', itemId: id, due });
        }
      }
    }
    expect(parseNotificationId('saved:x')).toBeNull();
  });

  it('come again under the id they had, when it is not known whether they were shown', () => {
    const before = noticesOf([occurrence('a'), occurrence('b'), occurrence('c')], []).fresh;
    const begun = before.map(begunOf);
    // Meanwhile b was done and d came due.
    const { again, fresh } = noticesOf([occurrence('a'), occurrence('c'), occurrence('d')], begun);
    expect(idsOf(again)).toEqual([[before[0]?.id, ['a', 'c']]]);
    expect(idsOf(fresh)).toEqual([['follow-up:d@2026-12-01', ['d']]]);
  });

  it('of another due or a later repetition are others', () => {
    const begun = noticesOf([occurrence('a')], []).fresh.map(begunOf);
    expect(noticesOf([occurrence('a', '2026-12-02')], begun).again).toEqual([]);
    expect(noticesOf([occurrence('a', '2026-12-01', 1)], begun).again).toEqual([]);
  });

  it('are found again from what was recorded of them', () => {
    for (const announce of [[occurrence('a', '2026-12-01', 2)], [occurrence('a'), occurrence('b')]]) {
      const [notice] = noticesOf(announce, []).fresh;
      if (!notice) throw new Error('there is no notice');
      const announced = announcedBy(notice);
      expect(announced.map(noticeIdOf)).toEqual(announce.map(() => notice.id));
      expect(unfinished([begunOf(notice)], announced)).toEqual([]);
      expect(unfinished([begunOf(notice)], announced.slice(1))).toHaveLength(1);
    }
  });
});
