import { describe, expect, it } from 'vitest';
import { simulateYear } from './year';

/**
 * Lives through some years, one test each, and says what they held. The years of two files run at the same time.
 * @param part 0 for the even seeds, where the first is even, 1 for the odd ones
 */
export function tryYears(part: 0 | 1): void {
  const years = Number(process.env['YEARS'] ?? 50);
  const first = Number(process.env['SEED'] ?? 20261122);
  const seeds = Array.from({ length: years }, (_, index) => first + index).filter((_, index) => index % 2 === part);
  const sums: Record<string, number> = {};

  describe('a simulated year', () => {
    it.each(seeds)('announces each due once and in time: seed %i', async (seed) => {
      const { where, counts, faults } = await simulateYear({ seed });
      expect(faults, `seed ${seed}, ${where}`).toEqual([]);
      // A year in which nothing happens proves nothing.
      expect(counts['announcements'] ?? 0).toBeGreaterThan(500);
      expect(counts['looks'] ?? 0).toBeGreaterThan(5_000);
      for (const [what, count] of Object.entries(counts)) sums[what] = (sums[what] ?? 0) + count;
    });

    it('has in it all that computers do to reminders', () => {
      const all = ['shown again after a stop', 'stops between showing and recording', 'alarms lost', 'journeys'];
      all.push('clock set back', 'clock set forward', 'restarts of the browser', 'sleeps', 'daylight-saving changes');
      all.push('heard: answered', 'heard: partly', 'heard: perhaps', 'heard: woken', 'digests', 'of several', 'undone');
      console.log(`${seeds.length} years, seeds ${seeds[0]} to ${seeds.at(-1)}:`, JSON.stringify(sums));
      expect(all.filter((what) => !sums[what])).toEqual([]);
    });
  });
}
