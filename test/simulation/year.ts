import { remind, type Surroundings } from '../../src/background/remind';
import { type Due, dueAtMinute, dueOn } from '../../src/domain/due';
import type { FollowUp } from '../../src/domain/follow-up';
import { noticeIdOf } from '../../src/domain/notice';
import { isSameDueElsewhere, type StandingContact, standingDuesOf } from '../../src/domain/standing-due';
import { changedBy, followUpNews } from '../../src/domain/wait-news';
import { seeded } from '../bench/generate';
import { officeHours } from './hours';
import { makeMachine } from './machine';
import { comesTo, madeUpContact, madeUpFollowUp, madeUpHours, madeUpMessage, type Sent } from './made-up';
import { isOpen, type Memory, surroundingsIn } from './memory';
import { makeOracle, mayTell, type OpenItem, repetitionAt, type Shown } from './oracle';
import { places } from './places';
import { makeTimetable } from './timetable';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

export interface YearReport {
  seed: number;
  where: string;
  counts: Record<string, number>;
  /** What went wrong; empty where nothing did. */
  faults: string[];
}

export interface YearOptions {
  seed: number;
  followUps?: number;
  /** With so many faults the year is over. */
  enough?: number;
  /** Breaks what reminding finds around it, to see that the simulation notices. */
  breaking?: (around: Surroundings) => Surroundings;
}

class Stopped extends Error {}

/** Lives through a year of a rep, with everything that computers do to reminders. */
export async function simulateYear({
  seed,
  followUps = 2_000,
  enough = 20,
  breaking,
}: YearOptions): Promise<YearReport> {
  const random = seeded(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const between = (from: number, to: number) => Math.floor(from + random() * (to - from));
  const chance = (probability: number) => random() < probability;
  const [home, year] = places[seed % places.length] ?? places[0];
  const start = Date.UTC(year, 0, 1);
  const end = start + 365 * day;

  const counts: Record<string, number> = {};
  const count = (what: string, by = 1) => {
    counts[what] = (counts[what] ?? 0) + by;
  };
  const faults: string[] = [];
  const complain = (what: string) => faults.push(`${new Date(machine.at).toISOString()}: ${what}`);

  const memory: Memory = {
    followUps: new Map(),
    standing: new Map(),
    ratings: new Map(),
    announced: new Map(),
    begun: [],
    hours: officeHours,
  };
  let shown: Shown[] = [];
  /** Of what each notification told, also where it was shown again with less. */
  const toldBy = new Map<string, Set<string>>();
  const machine = makeMachine(start, home, chance(0.5), ({ id, occurrences }) => {
    count(occurrences.length === 1 ? 'notifications of one' : occurrences.length > 3 ? 'digests' : 'of several');
    for (const { item, repetition } of occurrences) {
      shown.push({ noticeId: id, itemId: item.id, repetition });
      toldBy.set(id, (toldBy.get(id) ?? new Set()).add(item.id));
    }
  });
  const oracle = makeOracle(complain);

  // ——— people

  const contacts = Array.from({ length: 60 }, (_, index) => madeUpContact(index, start, random));
  const anyone = () => contacts[below(contacts.length)] ?? contacts[0];
  const lastTouch = new Map<string, number>();
  /** How often the cadence of a contact has begun anew. */
  const occasions = new Map<string, number>();
  let reckonedAt = { zone: home as string, day: machine.wallAt(start).slice(0, 10) };

  /**
   * Reckons the standing dues of a contact as the store does.
   * @param restarted whether a touch has begun its cadence anew
   */
  function reckon(contact: StandingContact | undefined, restarted: boolean): void {
    if (!contact) return;
    const dues = standingDuesOf(contact, null, lastTouch.get(contact.id) ?? null, machine.now());
    for (const after of dues) {
      const before = memory.standing.get(after.id);
      memory.standing.set(after.id, after);
      const told = memory.announced.get(after.id);
      if (!before || restarted || before.due === after.due || !isSameDueElsewhere(before, after)) continue;
      if (told?.due === before.due) {
        memory.announced.set(after.id, { ...told, due: after.due, shownAs: noticeIdOf(told) });
      }
      memory.begun = memory.begun.map(({ id, items }) => ({
        id,
        items: items.map((item) =>
          item.id === after.id && item.due === before.due ? { ...item, due: after.due } : item,
        ),
      }));
    }
  }

  function touch(contactId: string, at: number): void {
    if (at <= (lastTouch.get(contactId) ?? 0)) return;
    lastTouch.set(contactId, at);
    const id = `cadence:${contactId}`;
    const before = memory.standing.get(id)?.due;
    changedAt.set(id, machine.at);
    const contact = contacts.find((each) => each.id === contactId);
    reckon(contact, true);
    // A second touch on one day moves nothing.
    if (memory.standing.get(id)?.due !== before) occasions.set(id, (occasions.get(id) ?? 0) + 1);
  }

  // ——— what is open, and since when

  const changedAt = new Map<string, number>();
  /** Closed ones and those put off, as they were before: what undoing brings back. */
  const undoable: FollowUp[] = [];
  let hoursChangedAt = start;
  let clockChangedAt = start;

  function openItems(): Map<string, OpenItem> {
    const items = new Map<string, OpenItem>();
    for (const followUp of memory.followUps.values()) {
      if (followUp.status !== 'open') continue;
      const { id, due, pinned = false } = followUp;
      const repeat = (followUp.kind === 'wait' && followUp.repeat) || null;
      items.set(id, { id, due, occasion: due, pinned, held: !isOpen(memory, followUp), repeat });
    }
    for (const standing of memory.standing.values()) {
      const { id, due } = standing;
      // A cadence is announced once for each touch, on whatever day it falls where the rep is.
      const occasion = standing.kind === 'cadence' ? `time ${occasions.get(id) ?? 0}` : `${standing.on} ${due}`;
      items.set(id, { id, due, occasion, pinned: false, held: false, repeat: null });
    }
    return items;
  }

  // ——— looking

  let stopAfter = Number.POSITIVE_INFINITY;
  /** The worker is going to be stopped: at any look, or at one that announces something. */
  let armed: 'anywhere' | 'announcing' | null = null;
  let recorded = false;
  const around = surroundingsIn(
    memory,
    machine,
    (name) => {
      if (armed === 'announcing' && name === 'begin') {
        stopAfter = below(4);
        armed = null;
      }
      stopAfter -= 1;
      if (stopAfter < 0) throw new Stopped();
    },
    () => {
      recorded = true;
    },
  );
  const tried = breaking ? breaking(around) : around;
  /** True time since when nothing hindered looking: no sleep, no lost alarm, no stop. */
  let unhinderedSince = start;
  let lastSettled = start;
  let lastOffset: { zone: string; offset: number | null } = { zone: home, offset: null };

  async function look(): Promise<void> {
    const now = machine.now();
    count('looks');
    noteClock(now);
    const wall = machine.wallAt(machine.at);
    reckonElsewhere(wall.slice(0, 10));
    const open = openItems();
    shown = [];
    recorded = false;
    stopAfter = armed === 'anywhere' ? below(6) : Number.POSITIVE_INFINITY;
    if (armed === 'anywhere') armed = null;
    let completed = true;
    try {
      await remind(tried, now);
    } catch (thrown) {
      if (!(thrown instanceof Stopped)) throw thrown;
      completed = false;
      count('stops of the worker');
      if (shown.length > 0 && !recorded) count('stops between showing and recording');
    }
    const settled = completed || recorded;
    const again = shown.filter(({ itemId }) => {
      const item = open.get(itemId);
      return item !== undefined && oracle.wasTold(item) && item.repeat === null;
    });
    count('shown again after a stop', again.length);
    oracle.check({ wall, hours: memory.hours, open, shown, settled });
    count('announcements', shown.length - again.length);
    checkLateness(open);
    if (completed) checkScreen(open, wall);
    if (settled) {
      const gap = machine.at - lastSettled;
      const byAlarm = lastSettled >= unhinderedSince && clockChangedAt < lastSettled;
      if (byAlarm && gap > 15 * minute + 31 * second) complain(`nobody looked for ${gap / minute} minutes`);
      lastSettled = machine.at;
    }
    unhinderedSince = completed ? Math.min(unhinderedSince, machine.at) : machine.at;
    // What stops a worker, a crash or a closed lid, often takes the alarm with it.
    if (!completed && chance(0.4)) machine.loseAlarm();
  }

  function noteClock({ timeZoneId: zone, offsetNanoseconds: offset }: Temporal.ZonedDateTime): void {
    if (lastOffset.zone === zone && lastOffset.offset !== null && lastOffset.offset !== offset) {
      count('daylight-saving changes');
    }
    lastOffset = { zone, offset };
  }

  function reckonElsewhere(today: string): void {
    const here = { zone: machine.zone, day: today };
    if (here.zone !== reckonedAt.zone || here.day < reckonedAt.day) {
      for (const contact of contacts) reckon(contact, false);
      clockChangedAt = Math.max(clockChangedAt, machine.at);
    }
    reckonedAt = here;
  }

  /** What may be announced a minute ago, and was not, is late: after a change of clock, zone or hours a quarter of an hour. */
  function checkLateness(open: ReadonlyMap<string, OpenItem>): void {
    if (shown.length === 0) return;
    const changed = Math.max(clockChangedAt, hoursChangedAt);
    const allowance = changed >= lastSettled ? 15 * minute + 31 * second : minute + second;
    const probe = machine.at - allowance;
    if (probe <= Math.max(lastSettled, unhinderedSince, changed)) return;
    const wall = machine.wallAt(probe);
    for (const { itemId, repetition } of shown) {
      const item = open.get(itemId);
      if (!item || (changedAt.get(itemId) ?? 0) >= probe) continue;
      const could =
        repetitionAt(item, wall, memory.hours) >= repetition && mayTell(item, repetition, wall, memory.hours);
      if (could) complain(`${itemId} due ${item.due} was announced more than ${allowance / minute} minutes late`);
    }
  }

  /** Only what is open stands on the screen, and the badge counts what is due. */
  function checkScreen(open: ReadonlyMap<string, OpenItem>, wall: string): void {
    for (const id of machine.shown.keys()) {
      const told = [...(toldBy.get(id) ?? [])];
      // What was begun may have been shown: it stays until that is settled.
      const isBegun = memory.begun.some((begun) => begun.id === id);
      if (!isBegun && !told.some((itemId) => open.has(itemId)))
        complain(`${id} is on the screen, and all of it is closed`);
    }
    const due = [...open.values()].filter((item) => !item.held && item.due <= wall).length;
    if (machine.badge !== due) complain(`the badge says ${machine.badge}, and ${due} are due`);
  }

  // ——— what the rep does

  const wallNow = () => machine.now().toPlainDateTime();
  const dayIn = (days: number): Due => dueOn(wallNow().toPlainDate().add({ days }));
  const minuteIn = (minutes: number): Due => dueAtMinute(wallNow().add({ minutes: Math.round(minutes) }));

  function plan(index: number): void {
    const about = [...new Set([anyone()?.id ?? '', anyone()?.id ?? ''])];
    const due = chance(0.5) ? dayIn(below(25)) : minuteIn(between(-60, 20 * 24 * 60));
    const followUp = madeUpFollowUp(`f${index}`, about, due, machine.at + machine.skew, random);
    memory.followUps.set(followUp.id, followUp);
    changedAt.set(followUp.id, machine.at);
    count(`made: ${followUp.kind}`);
  }

  function put(followUp: FollowUp, patch: Partial<FollowUp>): void {
    const after = { ...followUp, ...patch } as FollowUp; // of the same kind
    if (after.status === 'open' || after.status === 'asleep') memory.followUps.set(after.id, after);
    else memory.followUps.delete(after.id);
    changedAt.set(after.id, machine.at);
    undoable.push(followUp);
    if (undoable.length > 20) undoable.shift();
  }

  function act(): void {
    const wall = machine.wallAt(machine.at);
    const all = [...memory.followUps.values()];
    const due = all.filter((followUp) => followUp.due <= wall);
    const from = chance(0.9) ? due : chance(0.5) ? all : [];
    const followUp = from[below(from.length)];
    if (!followUp) return;
    const what = random();
    const asleepSince = { at: machine.at + machine.skew, precision: 'ms' as const };
    if (what < 0.62) put(followUp, { status: 'done' });
    else if (what < 0.7) put(followUp, { status: 'dismissed' });
    else if (what < 0.78) put(followUp, { due: minuteIn(between(30, 300)) });
    else if (what < 0.83) put(followUp, { due: dayIn(1 + below(8)) });
    else if (what < 0.95) put(followUp, { status: 'asleep', asleepSince });
    else undo();
  }

  function undo(): void {
    const before = undoable.pop();
    if (!before) return;
    count('undone');
    memory.followUps.set(before.id, before);
    changedAt.set(before.id, machine.at);
  }

  function handleStanding(): void {
    const contact = anyone();
    if (!contact) return;
    if (chance(0.7)) touch(contact.id, machine.at + machine.skew);
    for (const date of contact.importantDates ?? []) {
      const due = memory.standing.get(`date:${contact.id}/${date.id}`);
      if (due?.kind !== 'date' || due.due > machine.wallAt(machine.at)) continue;
      date.handledYear = Number(due.on.slice(0, 4));
      reckon(contact, false);
      changedAt.set(due.id, machine.at);
    }
  }

  // ——— answers

  function hear(sent: Sent): void {
    const { contactId, message } = sent;
    count('messages seen');
    const conversations = [{ id: 'gmail:t', subject: null, people: [], messages: [message], complete: true }];
    const concerned = [...memory.followUps.values()].filter(({ subjectIds }) => subjectIds.includes(contactId));
    const should = new Map(concerned.map((followUp) => [followUp.id, comesTo(followUp, sent)]));
    for (const news of followUpNews({ conversations, rows: [] }, contacts, concerned)) {
      const followUp = memory.followUps.get(news.id);
      if (!followUp) continue;
      count(`heard: ${news.news}`);
      const after = { ...followUp, ...changedBy(news, machine.now()) } as FollowUp; // of the same kind
      if (after.status === 'answered') memory.followUps.delete(after.id);
      else memory.followUps.set(after.id, after);
      if (after.status !== followUp.status) changedAt.set(after.id, machine.at);
    }
    for (const [id, status] of should) {
      const is = memory.followUps.get(id)?.status ?? 'answered';
      if (is !== status) complain(`${id} is ${is} and should be ${status}`);
    }
    if (!message.automatic && message.time) touch(contactId, message.time.at);
  }

  // ——— what computers do

  const timetable = makeTimetable();
  const at = timetable.add;
  const often = (times: number, happens: (index: number) => Promise<void> | void) => {
    for (let index = 0; index < times; index += 1) at(between(start, end), () => happens(index));
  };
  /** As a command does: it writes, and the agenda is looked at. */
  const andLook = (work: (index: number) => void) => async (index: number) => {
    work(index);
    await look();
  };

  async function sleep(length: number): Promise<void> {
    count('sleeps');
    machine.at += length;
    unhinderedSince = machine.at;
    if (chance(0.1)) machine.loseAlarm();
    if (chance(0.7)) await look();
  }

  async function restart(closed: number): Promise<void> {
    count('restarts of the browser');
    machine.shown.clear();
    if (chance(0.5)) machine.loseAlarm();
    machine.at += closed;
    unhinderedSince = machine.at;
    await look();
  }

  function setClock(skew: number): void {
    count(skew < machine.skew ? 'clock set back' : 'clock set forward');
    // Where an alarm rings by the clock, setting it back puts the alarm off: until something else wakes us.
    if (machine.byTheWall && skew < machine.skew) unhinderedSince = Number.POSITIVE_INFINITY;
    machine.skew = skew;
    clockChangedAt = machine.at;
  }

  function travel(): void {
    count('journeys');
    machine.zone = places[below(places.length)]?.[0] ?? home;
    clockChangedAt = machine.at;
  }

  function changeHours(): void {
    const holidays = Array.from({ length: 6 }, () => dayIn(below(60)));
    memory.hours = madeUpHours(holidays, random);
    hoursChangedAt = machine.at;
  }

  for (const contact of contacts) reckon(contact, false);
  often(followUps, andLook(plan));
  often(followUps * 2, andLook(act));
  often(500, andLook(handleStanding));
  often(1_200, (index) => {
    const from = anyone();
    if (!from) return;
    const sent = madeUpMessage(`gmail:${index}`, from, machine.at, random);
    const seen = andLook(() => hear(sent));
    // Seen once or twice, after a while, and so in another order than they were sent.
    at(machine.at + between(0, 3 * day), () => seen(0));
    if (chance(0.5)) at(machine.at + between(0, 5 * day), () => seen(0));
  });
  often(
    150,
    andLook(() => {
      const step = [...memory.followUps.values()].find((followUp) => followUp.kind === 'plan-step');
      const id = step?.subjectIds[0] ?? '';
      memory.ratings.set(id, chance(0.6) ? 'good' : 'bad');
      for (const { id: each, subjectIds } of memory.followUps.values())
        if (subjectIds[0] === id) changedAt.set(each, machine.at);
    }),
  );
  for (let each = 0; each < 365; each += 1) {
    const evening = start + each * day + offsetAt(start + each * day, home) + between(17 * hour, 23 * hour);
    at(evening, () => sleep(chance(0.25) ? between(14 * hour, 60 * hour) : between(9 * hour, 15 * hour)));
  }
  often(150, () => sleep(between(minute, 4 * hour)));
  often(60, () => restart(chance(0.8) ? between(second, 5 * minute) : between(hour, 20 * hour)));
  often(60, () => {
    count('alarms lost');
    machine.loseAlarm();
    unhinderedSince = Number.POSITIVE_INFINITY;
  });
  often(400, () => {
    armed = chance(0.5) ? 'anywhere' : 'announcing';
  });
  often(30, () => setClock(between(-90 * minute, 90 * minute)));
  often(10, () => setClock(between(-26 * hour, 26 * hour)));
  often(40, () => setClock(0));
  often(12, travel);
  often(12, () => {
    machine.zone = home;
    clockChangedAt = machine.at;
  });
  often(8, andLook(changeHours));
  // The mail is open all day: a page reports, a popup opens, somebody comes back to the desk.
  often(800, look);

  await look();
  for (;;) {
    const event = timetable.next();
    const ringsAt = machine.ringsAt();
    if (Math.min(event?.at ?? Number.POSITIVE_INFINITY, ringsAt) > end) break;
    if (event && event.at <= ringsAt) {
      timetable.take();
      machine.at = Math.max(machine.at, event.at);
      await event.happens();
    } else {
      machine.at = Math.max(machine.at, ringsAt);
      machine.loseAlarm();
      await look();
    }
    if (faults.length >= enough) break;
    // Without an alarm we depend on whatever else wakes us.
    if (machine.ringsAt() === Number.POSITIVE_INFINITY) unhinderedSince = Number.POSITIVE_INFINITY;
  }
  count('open at the end', memory.followUps.size);
  return { seed, where: `${home} ${year}`, counts, faults };
}

function offsetAt(at: number, zone: string): number {
  return -Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
}
