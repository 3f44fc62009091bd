import './reminder-stub';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onNotificationButton, onNotificationClick } from '../../src/background/notification-clicks';
import { reckonStandingDues, refreshAgenda } from '../../src/background/reminders';
import type { Contact } from '../../src/domain/contact';
import type { Due } from '../../src/domain/due';
import type { FollowUp } from '../../src/domain/follow-up';
import type { ImportantDate } from '../../src/domain/important-date';
import { change, type Draft, named } from '../../src/store/write';
import { freshStore } from '../store/fresh-store';
import { aContact, aConversation, aFollowUp, aStep, aTouchpoint } from '../store/records';
import { screen } from './reminder-stub';

/** A Tuesday. */
const morning = Temporal.ZonedDateTime.from('2026-12-01T09:00[Europe/Berlin]');
const day = 24 * 60 * 60_000;

const birthday: ImportantDate = {
  id: 'b',
  kind: 'birthday',
  label: '',
  day: '--12-04',
  leadDays: 3,
  handledYear: null,
  snoozedUntil: null,
};

beforeEach(() => screen.clear());

async function house(followUps: Draft<FollowUp>[], contact: Partial<Contact> = {}) {
  const store = freshStore();
  let now = morning;
  const refresh = () => refreshAgenda(store, () => now);
  const write = (work: Parameters<typeof change>[2]) =>
    change(store, { label: null, now: now.epochMilliseconds }, work);
  await write(async (writer) => {
    await writer.make('contacts', aContact('dana', contact));
    await writer.make('contacts', aContact('lee', named('Lee Park')));
    for (const followUp of followUps) await writer.make('followUps', followUp);
  });
  await refresh();
  if (await reckonStandingDues(store, () => now)) await refresh();
  const at = async (text: string) => {
    now = Temporal.ZonedDateTime.from(`${text}[Europe/Berlin]`);
    await refresh();
  };
  return { store, write, refresh, at, clock: () => now };
}

const shown = () => [...screen.shown.values()].map(({ title, message }) => [title, message]);

describe('a reminder', () => {
  it('of one thing says whom and what, with buttons, once', async () => {
    const { refresh } = await house([aFollowUp('call', 'dana', '2026-12-01')]);
    await refresh();
    expect(screen.log).toEqual(['follow-up:call@2026-12-01']);
    expect(shown()).toEqual([['Dana Reyes', 'call · Tuesday, December 1, 2026']]);
    expect(screen.shown.get('follow-up:call@2026-12-01')?.buttons).toHaveLength(2);
    expect(screen.badge).toBe('1');
    expect(screen.alarm).toBe(morning.add({ minutes: 15 }).epochMilliseconds);
  });

  it('of a few things says each, of more how many and whose', async () => {
    await house([aFollowUp('call', 'dana', '2026-12-01'), aFollowUp('write', 'lee', '2026-12-01')]);
    const [[title, message] = []] = shown();
    expect(title).toBe('2 follow-ups are due');
    expect(message?.split('\n')).toEqual([
      'Dana Reyes: call · Tuesday, December 1, 2026',
      'Lee Park: write · Tuesday, December 1, 2026',
    ]);
    screen.clear();
    await house(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => aFollowUp(id, id < 'c' ? 'dana' : 'lee', '2026-12-01')));
    expect(shown()).toEqual([['6 follow-ups are due', 'Dana Reyes, Lee Park, and 2 more']]);
  });

  it('comes for what is pinned in the evening, and for the rest in the morning', async () => {
    const { at } = await house([
      aFollowUp('pinned', 'dana', '2026-12-01T21:30', { pinned: true }),
      aFollowUp('other', 'dana', '2026-12-01T21:30'),
    ]);
    await at('2026-12-01T21:30');
    expect(screen.log).toEqual(['follow-up:pinned@2026-12-01T21:30']);
    await at('2026-12-02T08:59');
    expect(screen.log).toHaveLength(1);
    await at('2026-12-02T09:00');
    expect(screen.log).toEqual(['follow-up:pinned@2026-12-01T21:30', 'follow-up:other@2026-12-01T21:30']);
  });

  it('keeps to the hours that were set', async () => {
    const { write, at } = await house([aFollowUp('a', 'dana', '2026-12-02')]);
    await write((writer) =>
      writer.make('settings', {
        id: 'working-time',
        workdays: [4],
        dayStart: '11:00',
        dayEnd: '17:00',
        quiet: [],
        holidays: ['2026-12-03'],
      }),
    );
    for (const silent of ['2026-12-02T12:00', '2026-12-03T12:00', '2026-12-10T10:59']) await at(silent);
    expect(screen.log).toEqual([]);
    await at('2026-12-10T11:00');
    expect(screen.log).toHaveLength(1);
  });

  it('of a wait comes again as often as asked, and says what was seen', async () => {
    const { write, at } = await house([]);
    const due: Due = '2026-12-01';
    await write(async (writer) => {
      await writer.make(
        'conversations',
        aConversation('gmail:t', 'dana', 0, { lookedAt: morning.epochMilliseconds - 2 * day }),
      );
      await writer.make('followUps', {
        ...aFollowUp('w', 'dana', due),
        kind: 'wait',
        since: { at: 0, precision: 'ms' },
        conversationId: 'gmail:t',
        perhapsAnsweredBy: null,
        notAnsweredBy: [],
        repeat: { everyWorkingDays: 3, atMost: 1 },
      });
    });
    await at('2026-12-01T10:00');
    expect(shown()).toEqual([['Dana Reyes', 'w · no answer seen; thread last opened 2 days ago']]);
    for (const moment of ['2026-12-03T10:00', '2026-12-04T10:00', '2026-12-04T11:00', '2026-12-15T10:00'])
      await at(moment);
    expect(screen.log).toEqual(['follow-up:w@2026-12-01', 'follow-up:w@2026-12-01+1']);
  });

  it('leaves out a step that waits for good feedback', async () => {
    await house([aStep('referral', 'dana', '2026-12-01', { onlyAfterGoodFeedback: true })]);
    expect([screen.log, screen.badge]).toEqual([[], '']);
  });

  it('of a cadence says honestly what was seen', async () => {
    const keptAt = morning.epochMilliseconds - 90 * day;
    const { write, at } = await house([], { cadence: { ideal: 21, latest: 30 }, keptAt });
    expect(shown()).toEqual([['Dana Reyes', 'no touch seen yet']]);
    await write((writer) => writer.make('touchpoints', aTouchpoint('t', 'dana', morning.epochMilliseconds - 35 * day)));
    await at('2026-12-01T10:00');
    expect(shown()).toEqual([['Dana Reyes', 'no touch seen for 5 weeks']]);
    await write((writer) => writer.make('touchpoints', aTouchpoint('u', 'dana', morning.epochMilliseconds)));
    await at('2026-12-01T11:00');
    expect([shown(), screen.badge]).toEqual([[], '']);
  });

  it('of an important date comes ahead of it, and gives way to the next year’s', async () => {
    const { at, store } = await house([], { importantDates: [birthday] });
    expect(shown()).toEqual([['Dana Reyes', 'Birthday: Friday, December 4, 2026']]);
    await at('2027-03-01T10:00');
    expect((await store.standingDues.toArray()).map(({ due }) => due)).toEqual(['2027-12-01']);
    expect([shown(), screen.badge]).toEqual([[], '']);
  });

  it('is taken down when what it says is done elsewhere; one of others stays', async () => {
    const { write, refresh } = await house([aFollowUp('call', 'dana', '2026-12-01')]);
    screen.shown.set('saved:x', { title: 'Saved', message: '' });
    await write((writer) => writer.edit('followUps', 'call', { status: 'done' }));
    await refresh();
    expect([...screen.shown.keys()]).toEqual(['saved:x']);
  });

  it('of several stays until the last of them is done', async () => {
    const { write, refresh } = await house(['a', 'b'].map((id) => aFollowUp(id, 'dana', '2026-12-01')));
    await write((writer) => writer.edit('followUps', 'a', { status: 'done' }));
    await refresh();
    expect(screen.shown.size).toBe(1);
    await write((writer) => writer.edit('followUps', 'b', { status: 'done' }));
    await refresh();
    expect(screen.shown.size).toBe(0);
  });

  it('that was stopped before it was recorded comes again under its id, whatever came due meanwhile', async () => {
    const { store, write, at } = await house([]);
    await write((writer) => writer.make('followUps', aFollowUp('a', 'dana', '2026-12-01')));
    screen.failing = true;
    await expect(at('2026-12-01T09:01')).rejects.toThrow('stopped');
    expect(await store.announced.count()).toBe(0);
    expect(screen.alarm).toBe(Temporal.ZonedDateTime.from('2026-12-01T09:01:30[Europe/Berlin]').epochMilliseconds);
    screen.failing = false;
    await write((writer) => writer.make('followUps', aFollowUp('b', 'lee', '2026-12-01')));
    await at('2026-12-01T09:02');
    expect(screen.log).toEqual(['follow-up:a@2026-12-01', 'follow-up:a@2026-12-01', 'follow-up:b@2026-12-01']);
    expect(await store.facts.get('begun')).toBeUndefined();
    await at('2026-12-01T09:03');
    expect(screen.log).toHaveLength(3);
  });

  it('is not forgotten when the clock goes back, nor told twice', async () => {
    const { at } = await house([aFollowUp('a', 'dana', '2026-12-01T10:00')]);
    await at('2026-12-01T10:00');
    await at('2026-12-01T09:30');
    expect([screen.shown.size, screen.badge]).toEqual([1, '']);
    await at('2026-12-01T10:00');
    expect(screen.log).toHaveLength(1);
  });
});

describe('a button of a notification', () => {
  const commands = () => ({
    'followUp.close': vi.fn(),
    'followUp.snooze': vi.fn(),
    'touchpoint.log': vi.fn(),
    'cadence.pause': vi.fn(),
    'importantDate.handle': vi.fn(),
    'importantDate.snooze': vi.fn(),
  });
  const press = async (at: Awaited<ReturnType<typeof house>>, id: string) => {
    const [done, snooze] = [commands(), commands()];
    await onNotificationButton(at.store, at.clock, done, id, 0);
    await onNotificationButton(at.store, at.clock, snooze, id, 1);
    const called = (of: ReturnType<typeof commands>) =>
      Object.entries(of).flatMap(([name, { mock }]) => mock.calls.map(([payload]) => [name, payload]));
    return [called(done), called(snooze)];
  };

  it('closes or puts off a follow-up, but not one that was put off meanwhile', async () => {
    const at = await house([aFollowUp('a', 'dana', '2026-12-01')]);
    expect(await press(at, 'follow-up:a@2026-12-01')).toEqual([
      [['followUp.close', { id: 'a', as: 'done' }]],
      [['followUp.snooze', { id: 'a', until: '2026-12-02' }]],
    ]);
    expect(await press(at, 'follow-up:a@2026-11-30')).toEqual([[], []]);
  });

  it('tells of a touch or pauses a cadence', async () => {
    const at = await house([], { cadence: { ideal: 5, latest: 9 }, keptAt: 0 });
    const touch = { contactId: 'dana', channel: 'other', direction: null, at: morning.epochMilliseconds, summary: '' };
    expect(await press(at, [...screen.shown.keys()][0] ?? '')).toEqual([
      [['touchpoint.log', touch]],
      [['cadence.pause', { contactId: 'dana', until: '2026-12-02' }]],
    ]);
  });

  it('handles or puts off an important date', async () => {
    const at = await house([], { importantDates: [birthday] });
    expect(await press(at, [...screen.shown.keys()][0] ?? '')).toEqual([
      [['importantDate.handle', { contactId: 'dana', dateId: 'b', year: 2026 }]],
      [['importantDate.snooze', { contactId: 'dana', dateId: 'b', until: '2026-12-02' }]],
    ]);
  });
});

it('a click opens whom it is about, or the agenda where it is about several', async () => {
  const { store } = await house([aFollowUp('a', 'dana', '2026-12-01'), aFollowUp('b', 'lee', '2026-12-01')]);
  await onNotificationClick(store, [...screen.shown.keys()][0] ?? '');
  await onNotificationClick(store, 'follow-up:a@2026-12-01');
  await onNotificationClick(store, 'follow-up:gone@2026-12-01');
  expect(screen.opened.map((url) => url.slice(url.indexOf('#')))).toEqual(['#/agenda', '#/person/dana', '#/agenda']);
  expect(screen.shown.size).toBe(0);
});
