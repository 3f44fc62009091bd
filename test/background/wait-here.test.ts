import '../ui/browser-stub';
import { beforeEach, describe, expect, it } from 'vitest';
import { waitHere } from '../../src/background/wait-here';
import type { Observation } from '../../src/domain/observation';
import { stands } from '../../src/domain/record';
import { stub } from '../ui/browser-stub';
import { pageShowing, person, profileOf, rep, threadBetween } from '../ui/observations';
import { house } from './house';

const tab = 7;
const dana = person('Dana Reeve', 'email:dana.reeve@vendor.example');
const lee = person('Lee Stone', 'email:lee.stone@vendor.example');

/** A background, and a tab that shows a page. */
function beside(shown: (now: Temporal.ZonedDateTime) => Observation) {
  const all = house();
  stub.pages.set(tab, async () => pageShowing(shown(all.now()), all.now()));
  const wait = () => waitHere(all.store, all.now, all.commands, tab);
  const waits = async () => (await all.store.followUps.toArray()).filter(stands).map(({ subjectIds }) => subjectIds);
  return { ...all, wait, waits };
}

beforeEach(() => stub.pages.clear());

describe('waiting for the thread on screen', () => {
  it('waits three working days for whoever wrote last', async () => {
    const { keep, wait, waits } = beside((now) => threadBetween([dana, lee], [dana, lee], now));
    await keep('Dana Reeve');
    const id = await keep('Lee Stone');
    // From a Saturday: Monday, Tuesday, Wednesday.
    expect(await wait()).toMatchObject({ kind: 'saved', contact: { id }, due: '2026-11-25' });
    expect(await waits()).toEqual([[id]]);
  });

  it('waits for another one of the thread where the last writer is not kept', async () => {
    const { keep, wait, waits } = beside((now) => threadBetween([dana, lee], [dana, lee], now));
    const id = await keep('Dana Reeve');
    expect(await wait()).toMatchObject({ kind: 'saved', contact: { id } });
    expect(await waits()).toEqual([[id]]);
  });

  it('makes no second wait', async () => {
    const { keep, wait, waits } = beside((now) => threadBetween([dana], [dana, rep], now));
    await keep('Dana Reeve');
    await wait();
    expect(await wait()).toEqual({ kind: 'already', due: '2026-11-25' });
    expect(await waits()).toHaveLength(1);
  });

  it('says why it does nothing: nobody kept, no thread, no page, nothing to be read', async () => {
    const { keep, tell, wait, waits, store, now, commands } = beside((at) => threadBetween([dana], [dana], at));
    expect(await wait()).toEqual({ kind: 'nobody-kept' });
    await keep('Dana Reeve');
    await tell['reading.set']({ gmail: 'off' });
    expect(await wait()).toEqual({ kind: 'no-page' });
    await tell['reading.set']({ gmail: 'as-opened' });
    stub.pages.set(tab, async () => pageShowing(profileOf(dana, null), now()));
    expect(await wait()).toEqual({ kind: 'no-thread' });
    stub.pages.set(tab, async () => ({ address: 'https://mail.google.com/', seenAt: 1, reading: { kind: 'seen' } }));
    expect(await wait()).toEqual({ kind: 'no-page' });
    stub.pages.clear();
    expect(await wait()).toEqual({ kind: 'no-page' });
    expect(await waitHere(store, now, commands, undefined)).toEqual({ kind: 'no-page' });
    expect(await waits()).toEqual([]);
  });
});
