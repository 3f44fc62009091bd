// @vitest-environment jsdom
import './browser-stub';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CurrentPage } from '../../src/domain/observation';
import { type ActivePage, type Follower, followActivePage } from '../../src/ui/active-page';
import { stub, tabAt } from './browser-stub';

const thread = (name: string) => `https://mail.google.com/mail/u/0/#inbox/${name}`;

function page(address: string): CurrentPage {
  return { address, seenAt: 1, reading: { kind: 'unrecognised', reader: 'gmail-thread', missing: 'the sender' } };
}

/** Lets a page answer, now or when the returned function is called. */
function answers(tabId: number, address: string) {
  stub.pages.set(tabId, async () => page(address));
}
function answersLate(tabId: number, address: string): () => void {
  let answer = () => {};
  const promise = new Promise<CurrentPage>((resolve) => {
    answer = () => resolve(page(address));
  });
  stub.pages.set(tabId, () => promise);
  return answer;
}

const shown: ActivePage[] = [];
let follower: Follower | null = null;

beforeEach(() => {
  vi.useFakeTimers();
  shown.length = 0;
  stub.pages.clear();
});
afterEach(() => {
  follower?.stop();
  vi.useRealTimers();
});

function follow() {
  follower = followActivePage((active) => shown.push(active));
}

/** What was shown, in short: the kind, or the address of the page. */
const told = () => shown.map((active) => (active.kind === 'open' ? active.page.address : active.kind));

function switchTo(id: number, url: string, status = 'complete') {
  stub.tab = tabAt(id, url, status);
  stub.activated.happen({ tabId: id, windowId: 1 });
}

describe('the active page', () => {
  it('is none of ours elsewhere', async () => {
    stub.tab = tabAt(1, 'https://example.com/');
    follow();
    await vi.runAllTimersAsync();
    expect(told()).toEqual(['elsewhere']);
  });

  it('is what its content script says, told once while it stays the same', async () => {
    stub.tab = tabAt(1, thread('a'));
    answers(1, thread('a'));
    follow();
    await vi.runAllTimersAsync();
    expect(told()).toEqual(['looking', thread('a')]);
  });

  it('is silent when nobody answers, but not while it loads', async () => {
    stub.tab = tabAt(1, thread('a'), 'loading');
    follow();
    await vi.runAllTimersAsync();
    expect(told()).toEqual(['looking']);
    stub.tab = tabAt(1, thread('a'));
    stub.updated.happen(1, { status: 'complete' }, stub.tab);
    await vi.runAllTimersAsync();
    expect(told()).toEqual(['looking', 'silent']);
  });

  it('is found when it answers only later', async () => {
    stub.tab = tabAt(1, thread('a'));
    follow();
    await vi.advanceTimersByTimeAsync(200);
    answers(1, thread('a'));
    await vi.runAllTimersAsync();
    expect(told()).toEqual(['looking', thread('a')]);
  });

  it('is never that of a tab left behind, however late it answers', async () => {
    stub.tab = tabAt(1, thread('a'));
    const answer = answersLate(1, thread('a'));
    answers(2, thread('b'));
    follow();
    await vi.advanceTimersByTimeAsync(10);
    switchTo(2, thread('b'));
    await vi.advanceTimersByTimeAsync(10);
    answer();
    await vi.runAllTimersAsync();
    expect(told()).toEqual(['looking', thread('b')]);
  });

  it('is forgotten in the very moment that another tab is chosen', async () => {
    stub.tab = tabAt(1, thread('a'));
    answers(1, thread('a'));
    follow();
    await vi.advanceTimersByTimeAsync(10);
    stub.activated.happen({ tabId: 9, windowId: 2 });
    expect(told()).toEqual(['looking', thread('a')]); // that was in another window
    stub.activated.happen({ tabId: 2, windowId: 1 });
    expect(told()).toEqual(['looking', thread('a'), 'looking']);
  });

  it('is asked again when the user turns to the face', async () => {
    stub.tab = tabAt(1, thread('a'));
    const asked = vi.fn(async () => page(thread('a')));
    stub.pages.set(1, asked);
    follow();
    await vi.runAllTimersAsync();
    const before = asked.mock.calls.length;
    window.dispatchEvent(new Event('focus'));
    await vi.advanceTimersByTimeAsync(10);
    expect(asked.mock.calls.length).toBe(before + 1);
  });

  it('is asked once at a glance, and told where it has changed', async () => {
    stub.tab = tabAt(1, thread('a'));
    answers(1, thread('a'));
    follow();
    await vi.runAllTimersAsync();
    const asked = vi.fn(async () => ({ ...page(thread('a')), reading: { kind: 'nothing' } as const }));
    stub.pages.set(1, asked);
    follower?.glance();
    await vi.runAllTimersAsync();
    expect(asked).toHaveBeenCalledTimes(1);
    expect(shown.at(-1)).toMatchObject({ kind: 'open', page: { reading: { kind: 'nothing' } } });
  });

  it('is not told when the tab was left before the browser said so', async () => {
    stub.tab = tabAt(1, thread('a'));
    const answer = answersLate(1, thread('a'));
    answers(2, thread('b'));
    follow();
    await vi.advanceTimersByTimeAsync(10);
    stub.tab = tabAt(2, thread('b'));
    answer();
    await vi.runAllTimersAsync();
    expect(told()).not.toContain(thread('a'));
    expect(told().at(-1)).toBe(thread('b'));
  });

  it('is not what stood at the address before', async () => {
    stub.tab = tabAt(1, thread('a'));
    answers(1, thread('a'));
    follow();
    await vi.advanceTimersByTimeAsync(10);
    // The address has changed, the page has not been read again yet.
    stub.tab = tabAt(1, thread('b'));
    stub.updated.happen(1, { url: thread('b') }, stub.tab);
    await vi.advanceTimersByTimeAsync(10);
    expect(told()).toEqual(['looking', thread('a'), 'looking']);
    answers(1, thread('b'));
    await vi.runAllTimersAsync();
    expect(told()).toEqual(['looking', thread('a'), 'looking', thread('b')]);
  });

  it('is forgotten in the very moment that another thread is opened, and stands while the address is only rewritten', async () => {
    stub.tab = tabAt(1, thread('a'));
    answers(1, thread('a'));
    follow();
    await vi.runAllTimersAsync();
    const rewritten = `${thread('a')}?compose=new`;
    stub.tab = tabAt(1, rewritten);
    const answer = answersLate(1, rewritten);
    stub.updated.happen(1, { url: rewritten }, stub.tab);
    await vi.advanceTimersByTimeAsync(50);
    expect(told()).toEqual(['looking', thread('a')]);
    answer();
    await vi.runAllTimersAsync();
    expect(told()).toEqual(['looking', thread('a'), rewritten]);
    stub.updated.happen(1, { url: thread('b') }, tabAt(1, thread('b')));
    expect(told().at(-1)).toBe('looking');
  });

  it('stays through 50 quick switches with the one on screen', async () => {
    follow();
    for (let i = 0; i < 50; i += 1) {
      const [id, address] = [i % 3, thread(`t${i % 3}`)];
      answers(id, address);
      switchTo(id, address);
      await vi.advanceTimersByTimeAsync(i % 7);
      const last = shown.at(-1);
      if (last?.kind === 'open') expect(last.tabId).toBe(stub.tab?.id);
    }
    await vi.runAllTimersAsync();
    expect(told().at(-1)).toBe(thread('t1'));
  });

  it('is not followed any more after the end', async () => {
    stub.tab = tabAt(1, thread('a'));
    const answer = answersLate(1, thread('a'));
    follow();
    await vi.advanceTimersByTimeAsync(10);
    follower?.stop();
    answer();
    switchTo(2, 'https://example.com/');
    await vi.runAllTimersAsync();
    expect(told()).toEqual(['looking']);
  });
});
