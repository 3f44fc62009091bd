import { describe, expect, it } from 'vitest';
import { cadenceRulesId } from '../../src/domain/cadence';
import type { ImportantDate } from '../../src/domain/important-date';
import { standingDuesAbout } from '../../src/store/read/about-contact';
import type { Store } from '../../src/store/schema';
import { noteWhereAndWhen, reckonContacts, reckonSome } from '../../src/store/standing-dues';
import { change, undo, type Writer } from '../../src/store/write';
import { freshStore } from './fresh-store';
import { aContact, aTouchpoint } from './records';

const now = Temporal.ZonedDateTime.from('2026-12-01T10:00[Europe/Berlin]');
const at = now.epochMilliseconds;
const day = 24 * 60 * 60_000;
const weekly = { cadence: { ideal: 7, latest: 14 } };
const birthday: ImportantDate = {
  id: 'b',
  kind: 'birthday',
  label: '',
  day: '--12-24',
  leadDays: 7,
  handledYear: null,
  snoozedUntil: null,
};

const write = (store: Store, work: (writer: Writer) => Promise<void>, when = at) =>
  change(store, { label: 'contact-edited', now: when }, work);

async function storeWith(work: (writer: Writer) => Promise<void>): Promise<Store> {
  const store = freshStore();
  await noteWhereAndWhen(store, now);
  await reckonAll(store);
  await write(store, work);
  return store;
}

async function reckonAll(store: Store, when = now): Promise<number> {
  let batches = 0;
  while (await reckonSome(store, when)) batches += 1;
  return batches;
}

const duesOf = async (store: Store, id = 'dana') => (await standingDuesAbout(store, id)).map(({ due }) => due);

describe('standing dues', () => {
  it('follow a contact from being kept to being erased, and back', async () => {
    const store = await storeWith((writer) =>
      writer.make('contacts', aContact('dana', { ...weekly, keptAt: at, importantDates: [birthday] })),
    );
    expect(await duesOf(store)).toEqual(['2026-12-08', '2026-12-17']);
    const { changeId } = await write(store, (writer) => writer.erase('contacts', 'dana'));
    expect(await store.standingDues.count()).toBe(0);
    await undo(store, changeId ?? '', at);
    expect(await duesOf(store)).toEqual(['2026-12-08', '2026-12-17']);
  });

  it('move with each touchpoint: logged, moved, erased, undone', async () => {
    const store = await storeWith((writer) =>
      writer.make('contacts', aContact('dana', { ...weekly, keptAt: at - 90 * day })),
    );
    expect(await duesOf(store)).toEqual(['2026-09-09']);
    const logged = await write(store, (writer) => writer.make('touchpoints', aTouchpoint('t', 'dana', at - 3 * day)));
    expect(await duesOf(store)).toEqual(['2026-12-05']);
    await write(store, (writer) => writer.edit('touchpoints', 't', { at: at - 4 * day }));
    expect(await duesOf(store)).toEqual(['2026-12-04']);
    await undo(store, logged.changeId ?? '', at);
    expect(await duesOf(store)).toEqual(['2026-09-09']);
  });

  it('follow a touchpoint that goes from one contact to another', async () => {
    const store = await storeWith(async (writer) => {
      for (const id of ['dana', 'lee'])
        await writer.make('contacts', aContact(id, { ...weekly, keptAt: at - 90 * day }));
      await writer.make('touchpoints', aTouchpoint('t', 'dana', at));
    });
    expect([await duesOf(store, 'dana'), await duesOf(store, 'lee')]).toEqual([['2026-12-08'], ['2026-09-09']]);
    await write(store, (writer) => writer.edit('touchpoints', 't', { contactId: 'lee' }));
    expect([await duesOf(store, 'dana'), await duesOf(store, 'lee')]).toEqual([['2026-09-09'], ['2026-12-08']]);
    await write(store, (writer) => writer.erase('touchpoints', 't'));
    expect(await duesOf(store, 'lee')).toEqual(['2026-09-09']);
  });

  it('stand or fall with the change they follow from', async () => {
    const store = await storeWith((writer) => writer.make('contacts', aContact('dana', { ...weekly, keptAt: at })));
    const failing = write(store, async (writer) => {
      await writer.erase('contacts', 'dana');
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    expect(await duesOf(store)).toEqual(['2026-12-08']);
  });

  it('are reckoned for everybody when the rules change, some at a time, and again when that is undone', async () => {
    const people = Array.from({ length: 250 }, (_, index) => `c${String(index).padStart(3, '0')}`);
    const store = await storeWith(async (writer) => {
      for (const id of people) await writer.make('contacts', aContact(id, { keptAt: at }));
    });
    const rules = await write(store, (writer) =>
      writer.make('settings', {
        id: cadenceRulesId,
        byTag: {},
        byRelationship: { prospect: { ideal: 7, latest: 14 } },
      }),
    );
    expect(await store.standingDues.count()).toBe(0);
    expect(await reckonSome(store, now)).toBe(true);
    const some = await store.standingDues.count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(people.length);
    // Stopped here, and started again: it goes on, and commands are done in between.
    await write(store, (writer) => writer.edit('contacts', 'c249', { cadence: null }));
    await reckonAll(store);
    expect(await store.standingDues.count()).toBe(people.length - 1);
    expect(await reckonAll(store)).toBe(0);
    await undo(store, rules.changeId ?? '', at);
    await reckonAll(store);
    expect(await store.standingDues.count()).toBe(0);
  });
});

describe('elsewhere', () => {
  /** Touched on 30 November in Berlin, which is 1 December in Auckland. */
  const late = Temporal.ZonedDateTime.from('2026-11-30T20:00[Europe/Berlin]').epochMilliseconds;
  const inAuckland = now.withTimeZone('Pacific/Auckland');

  it('they are reckoned by the days there, and what was announced is not announced again', async () => {
    const store = await storeWith(async (writer) => {
      await writer.make('contacts', aContact('dana', weekly));
      await writer.make('touchpoints', aTouchpoint('t', 'dana', late));
    });
    expect(await duesOf(store)).toEqual(['2026-12-07']);
    await store.announced.put({ followUpId: 'cadence:dana', due: '2026-12-07' });
    await noteWhereAndWhen(store, inAuckland);
    await reckonAll(store, inAuckland);
    expect(await duesOf(store)).toEqual(['2026-12-08']);
    expect(await store.announced.toArray()).toEqual([
      { followUpId: 'cadence:dana', due: '2026-12-08', shownAs: 'follow-up:cadence:dana@2026-12-07' },
    ]);
    // And what is written from now on is reckoned there as well.
    await write(store, (writer) => writer.edit('contacts', 'dana', { cadence: { ideal: 8, latest: 14 } }));
    expect(await duesOf(store)).toEqual(['2026-12-09']);
  });

  it('a contact that is edited before its turn comes is not announced again either, one that was touched is', async () => {
    const store = await storeWith(async (writer) => {
      for (const id of ['dana', 'lee']) {
        await writer.make('contacts', aContact(id, weekly));
        await writer.make('touchpoints', aTouchpoint(`of ${id}`, id, late));
      }
    });
    for (const id of ['dana', 'lee']) await store.announced.put({ followUpId: `cadence:${id}`, due: '2026-12-07' });
    await noteWhereAndWhen(store, inAuckland);
    await write(store, (writer) => writer.edit('contacts', 'dana', { company: 'Vendor' }));
    await write(store, (writer) => writer.make('touchpoints', aTouchpoint('new', 'lee', late + 60_000)));
    expect((await store.announced.toArray()).map(({ due }) => due)).toEqual(['2026-12-08', '2026-12-07']);
  });

  it('nothing is reckoned anew on the next day, and all when the clock goes back a day', async () => {
    const store = await storeWith((writer) =>
      writer.make('contacts', aContact('dana', { importantDates: [birthday] })),
    );
    await noteWhereAndWhen(store, now.add({ days: 200 }));
    expect(await reckonAll(store, now.add({ days: 200 }))).toBe(0);
    // A clock that ran ahead made this year's give way to the next.
    await reckonContacts(store, ['dana'], now.add({ days: 200 }));
    expect(await duesOf(store)).toEqual(['2027-12-17']);
    await noteWhereAndWhen(store, now);
    await reckonAll(store);
    expect(await duesOf(store)).toEqual(['2026-12-17']);
  });
});
