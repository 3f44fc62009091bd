import { describe, expect, it } from 'vitest';
import type { Surroundings } from '../../src/background/remind';
import type { Notice } from '../../src/domain/notice';
import { simulateYear } from './year';

/** Breaks what reminding goes by, in one way each; the simulation has to notice. */
const breakings: Record<string, (around: Surroundings) => Surroundings> = {
  'forgets to repeat': (around) => ({
    ...around,
    look: async (now) => {
      const looked = await around.look(now);
      return { ...looked, open: looked.open.map(({ repeat: _, ...item }) => item) };
    },
  }),
  'ignores the hours': (around) => ({
    ...around,
    look: async (now) => {
      const looked = await around.look(now);
      return { ...looked, open: looked.open.map((item) => ({ ...item, pinned: true })) };
    },
  }),
  'records before it shows': (around) => {
    const held: { notice: Notice; now: Temporal.ZonedDateTime }[] = [];
    return {
      ...around,
      show: async (notice, now) => {
        held.push({ notice, now });
      },
      record: async (told) => {
        await around.record(told);
        for (const { notice, now } of held.splice(0)) await around.show(notice, now);
      },
    };
  },
  'does not remember what it is about to show': (around) => ({ ...around, begin: () => around.begin([]) }),
  'forgets what was announced once it is not due by the clock': (around) => ({
    ...around,
    openItems: async () => [],
  }),
  'sleeps an hour': (around) => ({ ...around, wakeAt: (moment) => around.wakeAt(moment.add({ minutes: 45 })) }),
  'leaves on the screen what is closed': (around) => ({ ...around, withdrawAllBut: async () => undefined }),
};

describe('the simulation notices a reminder that', () => {
  it.each(Object.entries(breakings))('%s', async (_how, breaking) => {
    const faults: string[] = [];
    for (let seed = 1; seed <= 4 && faults.length === 0; seed += 1) {
      faults.push(...(await simulateYear({ seed, enough: 1, breaking })).faults);
    }
    expect(faults).not.toEqual([]);
  });
});
