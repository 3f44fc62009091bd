/** Something that happens at a moment of true time, Unix milliseconds. */
export interface Event {
  at: number;
  happens: () => Promise<void> | void;
}

/** What is to happen, soonest first. */
export function makeTimetable() {
  // The soonest comes last: it is taken from the end.
  const events: Event[] = [];
  return {
    add(at: number, happens: Event['happens']): void {
      let [low, high] = [0, events.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((events[middle]?.at ?? 0) > at) low = middle + 1;
        else high = middle;
      }
      events.splice(low, 0, { at, happens });
    },
    next: (): Event | undefined => events.at(-1),
    take: (): Event | undefined => events.pop(),
  };
}
