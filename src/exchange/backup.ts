import { type Line, lineSplitter } from './byte-lines';
import { crc32 } from './crc32';

/**
 * A backup is a text of JSON Lines (jsonlines.org), UTF-8, a line each:
 * - the head `{"touchbase":"backup","version":1,"madeAt":"2026-11-22T09:30:00Z"}`;
 * - the records `{"table":"notes","record":{…}}`, what is left of erased ones among them;
 * - the end `{"end":{"counts":{"notes":1},"crc32":"0a1b2c3d"}}`, by which a file is known that was cut or damaged. The
 *   checksum is of all lines between head and end, with their line ends.
 *
 * This is the form alone: what is in a record is for `store/backup-shapes` to say.
 */
export const backupVersion = 1;

/** A line of a backup that holds a record. */
export interface BackupRow {
  table: string;
  record: unknown;
}

/** Writes a backup, piece by piece. */
export interface BackupEncoder {
  /** The head. */
  head(): Uint8Array<ArrayBuffer>;
  /** The lines of some records. */
  rows(table: string, records: readonly unknown[]): Uint8Array<ArrayBuffer>;
  /** The end, once all records were written. */
  end(): Uint8Array<ArrayBuffer>;
}

/** @param madeAt when the backup is made, ISO 8601 with its zone */
export function backupEncoder(madeAt: string): BackupEncoder {
  const encoder = new TextEncoder();
  const counts: Record<string, number> = {};
  let checksum = 0;
  const lineOf = (value: unknown) => `${JSON.stringify(value)}\n`;
  return {
    head: () => encoder.encode(lineOf({ touchbase: 'backup', version: backupVersion, madeAt })),
    rows(table, records) {
      const bytes = encoder.encode(records.map((record) => lineOf({ table, record })).join(''));
      counts[table] = (counts[table] ?? 0) + records.length;
      checksum = crc32(bytes, checksum);
      return bytes;
    },
    end: () => encoder.encode(lineOf({ end: { counts, crc32: hexOf(checksum) } })),
  };
}

/** What is wrong with a backup, or with a line of it. */
export type BackupFault =
  | { kind: 'no-backup' | 'newer-version' | 'no-head' | 'cut' | 'checksum' }
  /** The end tells of so many records, and so many were found. */
  | { kind: 'count'; table: string; told: number; found: number }
  | { kind: 'no-text' | 'too-long' | 'no-record' | 'repeated' | 'after-end'; line: number };

/** What was read of a backup. */
export type BackupPart =
  | { kind: 'head'; madeAt: string }
  | { kind: 'row'; line: number; row: BackupRow }
  | { kind: 'fault'; fault: BackupFault };

/** Reads a backup, piece by piece. Whatever is whole is read; whatever is not is said. */
export interface BackupDecoder {
  /** What some more bytes of the file tell. */
  push(bytes: Uint8Array): BackupPart[];
  /** What is known once the file is at its end. */
  end(): BackupPart[];
}

// After so many lines that are none of ours, and not one that is, the file is something else.
const mostStrangeLines = 1_000;

/** A decoder for one file. It keeps an unfinished line and the ids it met, no more. */
export function backupDecoder(): BackupDecoder {
  const lines = lineSplitter();
  const reader = backupReader();
  return {
    push: (bytes) => lines.push(bytes).flatMap((line) => reader.read(line)),
    end: () => [...lines.end().flatMap((line) => reader.read(line)), ...reader.end()],
  };
}

/** What the end of a backup tells. */
interface End {
  counts: Map<string, number>;
  crc32: string;
}

function backupReader(): { read(line: Line): BackupPart[]; end(): BackupPart[] } {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const met = new Set<string>();
  const counts = new Map<string, number>();
  let number = 0;
  let checksum = 0;
  let strange = 0;
  let hasHead = false;
  let end: End | null = null;
  let given = false;

  const giveUp = (kind: 'no-backup' | 'newer-version'): BackupPart[] => {
    given = true;
    return [fault({ kind })];
  };
  const strangeLine = (kind: 'no-text' | 'too-long' | 'no-record'): BackupPart[] => {
    strange += 1;
    if (strange >= mostStrangeLines && !hasHead && met.size === 0) return giveUp('no-backup');
    return [fault({ kind, line: number })];
  };
  const rowOf = (row: BackupRow): BackupPart[] => {
    const key = `${row.table}/${idOf(row.record)}`;
    counts.set(row.table, (counts.get(row.table) ?? 0) + 1);
    if (met.has(key)) return [fault({ kind: 'repeated', line: number })];
    met.add(key);
    return [{ kind: 'row', line: number, row }];
  };

  return {
    read(line) {
      if (given) return [];
      number += 1;
      const isFirst = number === 1;
      if (line === null) return strangeLine('too-long');
      const before = checksum;
      if (!end) checksum = crc32(line, checksum);
      const text = textOf(decoder, line);
      if (text === null) return strangeLine('no-text');
      if (text === '') return [];
      if (end) return [fault({ kind: 'after-end', line: number })];
      const value = parsed(text);
      if (isFirst) {
        const head = headOf(value);
        if (head) {
          checksum = 0;
          hasHead = true;
          return head.version > backupVersion ? giveUp('newer-version') : [{ kind: 'head', madeAt: head.madeAt }];
        }
      }
      end = endOf(value);
      if (end) {
        checksum = before;
        return [];
      }
      return isRow(value) ? rowOf(value) : strangeLine('no-record');
    },
    end() {
      if (given) return [];
      if (!hasHead && met.size === 0) return giveUp('no-backup');
      const head = hasHead ? [] : [fault({ kind: 'no-head' })];
      if (!end) return [...head, fault({ kind: 'cut' })];
      const tables = new Set([...end.counts.keys(), ...counts.keys()]);
      const missing = [...tables].flatMap((table) => {
        const [told, found] = [end?.counts.get(table) ?? 0, counts.get(table) ?? 0];
        return told === found ? [] : [fault({ kind: 'count', table, told, found })];
      });
      // Without the head, the checksum began with whatever stands in its place.
      if (!hasHead || end.crc32 === hexOf(checksum)) return [...head, ...missing];
      return [...head, ...missing, fault({ kind: 'checksum' })];
    },
  };
}

function fault(fault: BackupFault): BackupPart {
  return { kind: 'fault', fault };
}

/** The text of a line without its end; null where it is no UTF-8. An editor may have put a mark before the first. */
function textOf(decoder: TextDecoder, line: Uint8Array): string | null {
  try {
    return decoder.decode(line).trim();
  } catch (problem) {
    if (problem instanceof TypeError) return null; // encoding.spec.whatwg.org, "fatal"
    throw problem;
  }
}

/** The value of JSON text; undefined where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (problem) {
    if (problem instanceof SyntaxError) return undefined;
    throw problem;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function headOf(value: unknown): { version: number; madeAt: string } | null {
  if (!isObject(value) || value['touchbase'] !== 'backup') return null;
  const { version, madeAt } = value;
  // A damaged date is no reason to lose everything.
  return typeof version === 'number'
    ? { version, madeAt: typeof madeAt === 'string' ? madeAt.slice(0, 40) : '' }
    : null;
}

function endOf(value: unknown): End | null {
  if (!isObject(value) || !isObject(value['end'])) return null;
  const { counts, crc32: checksum } = value['end'];
  if (!isObject(counts) || typeof checksum !== 'string') return null;
  const told = Object.entries(counts).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
  return { counts: new Map(told), crc32: checksum };
}

// Ids are UUIDs, or a message's key with an address.
const longestId = 1_000;

function isRow(value: unknown): value is BackupRow & { record: { id: string } } {
  return (
    isObject(value) &&
    typeof value['table'] === 'string' &&
    value['table'].length <= longestId &&
    idOf(value['record']) !== null
  );
}

function idOf(record: unknown): string | null {
  return isObject(record) && typeof record['id'] === 'string' && record['id'].length <= longestId ? record['id'] : null;
}

function hexOf(checksum: number): string {
  return checksum.toString(16).padStart(8, '0');
}
