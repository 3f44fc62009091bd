import { describe, expect, it } from 'vitest';
import { afterLost, afterSeen } from '../../src/domain/reader-health';

describe('reader health', () => {
  it('remembers since when a locator is found by a lesser way, and forgets it once the surest finds it again', () => {
    const first = afterSeen(undefined, 'gmail-thread', { 'the sender': 1 }, 10);
    const second = afterSeen(first, 'gmail-thread', { 'the sender': 1 }, 20);
    expect(second.worn).toEqual({ 'the sender': { way: 1, since: 10 } });
    const worse = afterSeen(second, 'gmail-thread', { 'the sender': 3 }, 30);
    expect(worse.worn).toEqual({ 'the sender': { way: 3, since: 30 } });
    expect(afterSeen(worse, 'gmail-thread', { 'the sender': 0 }, 40).worn).toEqual({});
  });

  it('keeps what a page did not need to look for', () => {
    const lost = afterLost(undefined, 'linkedin-profile', 'the name', 10);
    const seen = afterSeen(lost, 'linkedin-profile', { 'the headline': 0 }, 20);
    expect(seen.lost).toEqual({ 'the name': { since: 10, last: 10, times: 1 } });
    expect(seen).toMatchObject({ seenTimes: 1, lastSeen: 20 });
  });

  it('stays bounded whatever a page makes up', () => {
    let health = afterLost(undefined, 'x', 'name 0', 0);
    for (let each = 1; each < 300; each += 1) health = afterLost(health, 'x', `name ${each}`, each);
    expect(Object.keys(health.lost)).toHaveLength(100);
    const foundBy = Object.fromEntries(Array.from({ length: 300 }, (_, each) => [`way ${each}`, 1]));
    expect(Object.keys(afterSeen(health, 'x', foundBy, 1).worn)).toHaveLength(100);
  });
});
