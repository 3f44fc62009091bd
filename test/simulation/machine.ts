import type { Notice } from '../../src/domain/notice';
import type { Screen } from './memory';

const second = 1_000;
/** No browser lets an alarm ring sooner than that (developer.chrome.com, alarms: 30 seconds since Chrome 120). */
const soonestAlarm = 30 * second;

/**
 * A computer with a browser. True time goes on by itself; the clock on the wall is off by `skew` and stands in `zone`.
 */
export interface Machine extends Screen {
  /** True time, Unix milliseconds. */
  at: number;
  skew: number;
  zone: string;
  /** Whether alarms ring at a moment of the clock, not after a length of time. */
  byTheWall: boolean;
  /** When the alarm rings, in true time; infinite where none is set. */
  ringsAt(): number;
  loseAlarm(): void;
  now(): Temporal.ZonedDateTime;
  /** The clock on the wall at a moment of true time, `2026-12-01T15:00`. */
  wallAt(at: number): string;
}

/**
 * @param byTheWall whether an alarm rings at a moment of the clock, so that setting the clock back puts it off (as
 *   Chromium's, which compares with the clock), or after a length of time (as Firefox's timers)
 */
export function makeMachine(
  start: number,
  zone: string,
  byTheWall: boolean,
  onShow: (notice: Notice) => void,
): Machine {
  // Asked for several times at each look.
  let last: Temporal.ZonedDateTime | null = null;
  function momentAt(at: number): Temporal.ZonedDateTime {
    const clock = at + machine.skew;
    if (last?.epochMilliseconds === clock && last.timeZoneId === machine.zone) return last;
    last = Temporal.Instant.fromEpochMilliseconds(clock).toZonedDateTimeISO(machine.zone);
    return last;
  }
  let alarm: { when: number; after: number } | null = null;
  const machine: Machine = {
    at: start,
    skew: 0,
    zone,
    byTheWall,
    shown: new Map(),
    badge: 0,
    show(notice) {
      machine.shown.set(notice.id, notice);
      onShow(notice);
    },
    setAlarm(moment) {
      const delay = Math.max(soonestAlarm, moment.epochMilliseconds - (machine.at + machine.skew));
      alarm = { when: machine.at + machine.skew + delay, after: machine.at + delay };
    },
    ringsAt() {
      if (alarm === null) return Number.POSITIVE_INFINITY;
      return byTheWall ? alarm.when - machine.skew : alarm.after;
    },
    loseAlarm() {
      alarm = null;
    },
    now: () => momentAt(machine.at),
    wallAt(at) {
      const moment = momentAt(at);
      return new Date(moment.epochMilliseconds + moment.offsetNanoseconds / 1e6).toISOString().slice(0, 16);
    },
  };
  return machine;
}
