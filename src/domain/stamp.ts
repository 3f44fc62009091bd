/**
 * Who wrote last, when, and in what order: `<ISO time>-<counter, 4 hex digits>-<device>`. Sorts as text.
 * A hybrid logical clock (Kulkarni et al., "Logical Physical Clocks", 2014): it never runs backwards, whatever the
 * device's clock does.
 */
export type Stamp = `${string}Z-${string}-${string}`;

const parts = /^(\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)-([0-9a-f]{4})-(.+)$/;

/** The stamp after `last` (null: the first one), for a write at `now` (Unix milliseconds) on `device`. */
export function nextStamp(last: Stamp | null, now: number, device: string): Stamp {
  const physical = new Date(now).toISOString();
  const [, lastTime = '', lastCount = ''] = (last && parts.exec(last)) ?? [];
  if (physical > lastTime) return stamp(physical, 0, device);
  const count = Number.parseInt(lastCount, 16) + 1;
  // 65,536 writes within one millisecond: borrow the next one.
  return count <= 0xffff
    ? stamp(lastTime, count, device)
    : stamp(new Date(Date.parse(lastTime) + 1).toISOString(), 0, device);
}

function stamp(time: string, count: number, device: string): Stamp {
  return `${time}-${count.toString(16).padStart(4, '0')}-${device}` as Stamp; // toISOString always ends in Z
}
