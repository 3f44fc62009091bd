import type { Note } from './note';
import type { Touchpoint } from './touchpoint';

export type TimelineEntry = { kind: 'touchpoint'; record: Touchpoint } | { kind: 'note'; record: Note };

/** Touchpoints and notes of one contact, newest first; each message once, whichever of its addresses saw it. */
export function timeline(touchpoints: readonly Touchpoint[], notes: readonly Note[]): TimelineEntry[] {
  const messages = new Set<string>();
  const entries: TimelineEntry[] = notes.map((record) => ({ kind: 'note', record }));
  for (const record of touchpoints) {
    if (record.messageKey !== null && messages.has(record.messageKey)) continue;
    if (record.messageKey !== null) messages.add(record.messageKey);
    entries.push({ kind: 'touchpoint', record });
  }
  return entries.sort((one, other) => other.record.at - one.record.at || (one.record.id < other.record.id ? 1 : -1));
}
