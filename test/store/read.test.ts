import { describe, expect, it } from 'vitest';
import { cadenceRulesId } from '../../src/domain/cadence';
import { workingTimeId } from '../../src/domain/working-time';
import {
  lastFeedbackRating,
  latestTouches,
  planStepsOf,
  promisesOf,
  recallOf,
} from '../../src/store/read/about-contact';
import { type AgendaEntry, agendaList } from '../../src/store/read/agenda';
import { dueAndNext } from '../../src/store/read/due-items';
import { cadenceRules, ownAddresses, plans, workingHours } from '../../src/store/read/settings';
import { myTurn } from '../../src/store/read/turns';
import type { Store } from '../../src/store/schema';
import { change, type Writer } from '../../src/store/write';
import { freshStore } from './fresh-store';
import { aContact, aConversation, aFollowUp, aNote, aStep, aTouchpoint } from './records';

const now = Temporal.ZonedDateTime.from('2026-12-01T10:00[Europe/Berlin]');
const at = now.epochMilliseconds;

async function storeWith(work: (writer: Writer) => Promise<void>): Promise<Store> {
  const store = freshStore();
  await change(store, { label: null, now: at }, work);
  return store;
}

const dueOfEntry = (entry: AgendaEntry) => (entry.kind === 'standing' ? entry.standing : entry.followUp).due;

describe('settings', () => {
  it('are null or usual before they are set', async () => {
    const store = freshStore();
    expect(await cadenceRules(store)).toBeNull();
    expect(await ownAddresses(store)).toBeNull();
    expect((await workingHours(store)).dayStart.toString()).toBe('09:00:00');
    expect(await plans(store)).toEqual([]);
  });

  it('are read back each as what it is', async () => {
    const store = await storeWith(async (writer) => {
      await writer.make('settings', {
        id: cadenceRulesId,
        byTag: { vip: { ideal: 7, latest: 14 } },
        byRelationship: {},
      });
      await writer.make('settings', {
        id: workingTimeId,
        workdays: [1],
        dayStart: '08:30',
        dayEnd: '17:00',
        quiet: [],
        holidays: ['2026-12-25'],
      });
      await writer.make('plans', { id: 'p', name: 'After sale', steps: [] });
      await writer.make('plans', { id: 'q', name: 'Gone', steps: [] });
      await writer.erase('plans', 'q');
    });
    expect((await cadenceRules(store))?.byTag['vip']).toEqual({ ideal: 7, latest: 14 });
    expect((await workingHours(store)).dayStart.toString()).toBe('08:30:00');
    expect((await workingHours(store)).holidays.has('2026-12-25')).toBe(true);
    expect((await plans(store)).map(({ id }) => id)).toEqual(['p']);
  });
});

describe('what is due', () => {
  it('are follow-ups and standing dues alike, and the next of each to come', async () => {
    const store = await storeWith(async (writer) => {
      await writer.make('contacts', aContact('dana'));
      await writer.make('followUps', aFollowUp('past', 'dana', '2026-11-30T09:00'));
      await writer.make('followUps', aFollowUp('next', 'dana', '2026-12-01T10:01'));
      await writer.make('followUps', aFollowUp('far', 'dana', '2026-12-02'));
      await writer.make('followUps', aFollowUp('done', 'dana', '2026-11-30', { status: 'done' }));
      await writer.make('followUps', aFollowUp('asleep', 'dana', '2026-11-30', { status: 'asleep' }));
    });
    await standing(store, '2026-11-20', '2026-12-24', '2026-12-25');
    expect((await dueAndNext(store, now)).map(({ id }) => id).sort()).toEqual(
      ['next', 'past', 'standing-2026-11-20', 'standing-2026-12-24'].sort(),
    );
  });

  it('leaves out steps that wait for good feedback, until it is given', async () => {
    const store = await storeWith(async (writer) => {
      await writer.make('contacts', aContact('dana'));
      await writer.make('followUps', aStep('welcome', 'dana', '2026-12-01'));
      await writer.make('followUps', aStep('referral', 'dana', '2026-12-01', { onlyAfterGoodFeedback: true }));
    });
    const due = async () => [
      (await dueAndNext(store, now)).map(({ id }) => id),
      (await agendaList(store, now, 9)).untilToday.length,
      (await agendaList(store, now, 9)).countUntilToday,
    ];
    const feedback = (id: string, rating: 'good' | 'bad' | null, ago: number) =>
      change(store, { label: null, now: at }, (writer) =>
        writer.make('notes', aNote(id, 'dana', at - ago, { kind: 'feedback', rating })),
      );
    expect(await due()).toEqual([['welcome'], 1, 1]);
    await feedback('first', 'good', 2_000);
    expect(await due()).toEqual([['referral', 'welcome'], 2, 2]);
    await feedback('second', 'bad', 1_000);
    expect(await lastFeedbackRating(store, 'dana')).toBe('bad');
    expect(await due()).toEqual([['welcome'], 1, 1]);
    await feedback('third', null, 500);
    expect(await lastFeedbackRating(store, 'dana')).toBe('bad');
  });
});

/** Standing dues of a contact, as the store keeps them. */
async function standing(store: Store, ...days: `${number}-${number}-${number}`[]): Promise<void> {
  for (const due of days) {
    await store.standingDues.put({
      id: `standing-${due}`,
      contactId: 'dana',
      kind: 'cadence',
      due,
      from: '2026-11-01',
      latest: due,
    });
  }
}

describe('the agenda’s list', () => {
  it('has follow-ups and standing dues in one order, each with whom it is about', async () => {
    const store = await storeWith(async (writer) => {
      await writer.make('contacts', aContact('dana'));
      await writer.make('followUps', aFollowUp('b', 'dana', '2026-11-30'));
      await writer.make('followUps', aFollowUp('d', 'dana', '2026-12-01T23:59'));
      await writer.make('followUps', aFollowUp('f', 'dana', '2026-12-03'));
    });
    await standing(store, '2026-11-29', '2026-12-01', '2026-12-02');
    const list = await agendaList(store, now, 10);
    // What is due comes before what is to come, in the agenda's order: see `domain/agenda-order`.
    expect(list.untilToday.map(dueOfEntry)).toEqual(['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-01T23:59']);
    expect(list.coming.map(dueOfEntry)).toEqual(['2026-12-02', '2026-12-03']);
    expect(list.countUntilToday).toBe(4);
    const names = [...list.untilToday, ...list.coming].map((entry) =>
      entry.kind === 'standing' ? entry.contact.name : entry.contacts[0]?.name,
    );
    expect(new Set(names)).toEqual(new Set(['Dana Reyes']));
  });

  it('shows as many as asked for of each part, and tells how many there are', async () => {
    const store = await storeWith(async (writer) => {
      await writer.make('contacts', aContact('dana'));
      for (const each of [0, 1, 2, 3, 4]) {
        await writer.make('followUps', aFollowUp(`past${each}`, 'dana', `2026-11-${20 + each}`));
        await writer.make('followUps', aFollowUp(`next${each}`, 'dana', `2026-12-${10 + each}`));
      }
    });
    const list = await agendaList(store, now, 2);
    expect(list.untilToday.map(dueOfEntry)).toEqual(['2026-11-20', '2026-11-21']);
    expect(list.coming.map(dueOfEntry)).toEqual(['2026-12-10', '2026-12-11']);
    expect(list.countUntilToday).toBe(5);
  });
});

describe('whose turn it is', () => {
  it('lists the conversations in which they wrote last, newest first, as many as asked for', async () => {
    const store = await storeWith(async (writer) => {
      await writer.make('contacts', aContact('dana'));
      for (const [id, ago] of [
        ['gmail:1', 3],
        ['gmail:2', 1],
        ['gmail:3', 2],
      ] as const) {
        await writer.make('conversations', aConversation(id, 'dana', at - ago));
      }
      await writer.make('conversations', aConversation('gmail:4', 'dana', at, { turn: 'theirs' }));
      await writer.make('conversations', aConversation('gmail:5', 'dana', at));
      await writer.erase('conversations', 'gmail:5');
    });
    const turn = await myTurn(store, 2);
    expect(turn.map(({ conversation }) => conversation.id)).toEqual(['gmail:2', 'gmail:3']);
    expect(turn[0]?.contacts.map(({ id }) => id)).toEqual(['dana']);
  });
});

describe('what is known of a contact', () => {
  it('recalls the last note, touch and need, and finds promises and steps', async () => {
    const store = await storeWith(async (writer) => {
      await writer.make('contacts', aContact('dana'));
      await writer.make('notes', aNote('old need', 'dana', 1, { kind: 'need' }));
      await writer.make('notes', aNote('need', 'dana', 2, { kind: 'need' }));
      await writer.make('notes', aNote('note', 'dana', 3));
      await writer.make('touchpoints', aTouchpoint('t1', 'dana', 5));
      await writer.make('touchpoints', aTouchpoint('t2', 'dana', 6));
      await writer.make('followUps', aStep('later', 'dana', '2026-12-20'));
      await writer.make('followUps', aStep('sooner', 'dana', '2026-12-10'));
      await writer.make('followUps', aStep('done', 'dana', '2026-12-01', { status: 'done' }));
      await writer.make('followUps', {
        ...aFollowUp('promise', 'dana', '2026-12-01', { status: 'done' }),
        kind: 'commitment',
        by: 'me',
        quote: null,
        conversationId: null,
      });
    });
    const recalled = await recallOf(store, 'dana');
    expect([recalled.note?.text, recalled.touch?.id, recalled.need?.text]).toEqual(['note', 't2', 'need']);
    expect((await latestTouches(store, 'dana', 5)).map(({ id }) => id)).toEqual(['t2', 't1']);
    expect((await planStepsOf(store, 'dana')).map(({ id }) => id).sort()).toEqual(['done', 'later', 'sooner']);
    expect((await promisesOf(store, 'dana')).map(({ id }) => id)).toEqual(['promise']);
  });
});
