import { backupEncoder } from '../exchange/backup';
import { everyRecord } from '../store/read/backup';
import type { Store } from '../store/schema';

export interface MadeBackup {
  file: Blob;
  /** As it is saved: `touchbase-backup-2026-11-22.jsonl`. */
  name: string;
  records: number;
}

// The browser may keep what is in a Blob outside of the page's memory.
const bytesInMemory = 4_000_000;

/**
 * Writes everything that is kept into a file.
 * @param progress told how many records were written so far
 */
export async function makeBackup(
  store: Store,
  now: Temporal.ZonedDateTime,
  progress: (records: number) => void,
): Promise<MadeBackup> {
  const encoder = backupEncoder(now.toInstant().toString({ smallestUnit: 'second' }));
  const parts: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  let count = 0;
  const put = (piece: Uint8Array<ArrayBuffer>) => {
    pieces.push(piece);
    size += piece.length;
    if (size < bytesInMemory) return;
    parts.push(new Blob(pieces));
    pieces = [];
    size = 0;
  };
  put(encoder.head());
  await everyRecord(store, (table, records) => {
    put(encoder.rows(table, records));
    count += records.length;
    progress(count);
  });
  put(encoder.end());
  const file = new Blob([...parts, ...pieces], { type: 'application/jsonl' });
  return { file, name: `touchbase-backup-${now.toPlainDate()}.jsonl`, records: count };
}

/**
 * Lets the browser save a file as it saves downloads.
 * @returns ends the offer, once the browser had time to read the file
 */
export function saveFile(file: Blob, name: string): () => void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  return () => URL.revokeObjectURL(address);
}
