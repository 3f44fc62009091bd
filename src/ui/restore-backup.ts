import { type BackupFault, type BackupPart, type BackupRow, backupDecoder } from '../exchange/backup';
import { command } from '../messages/channel';
import type { BackupCompared, BackupStanding } from '../messages/contract';

/** What is wrong with a backup: with the file, with a line of it, or with the record in a line. */
export type RestoreFault = BackupFault | ({ line: number } & BackupCompared['faults'][number]['fault']);

/** What a backup would change, or did. */
export interface RestoreReport {
  /** When it was made, as the file says; null where it does not. */
  madeAt: string | null;
  /** How many records could be read of it. */
  records: number;
  /** By table, how many records stand how. */
  counts: Map<string, Partial<Record<BackupStanding, number>>>;
  /** The first faults. */
  faults: RestoreFault[];
  faultCount: number;
}

/** How far a reading came, from 0 to 1. */
type Progress = (part: number) => void;

// A message to the background holds the records of so many bytes, and one line more; each is a transaction.
const bytesAtOnce = 256 * 1024;
const faultsShown = 50;

/** Says what restoring a file would come to. Changes nothing. Rejects with the signal's reason once it is aborted. */
export async function checkBackup(file: Blob, progress: Progress, signal: AbortSignal): Promise<RestoreReport> {
  const report = emptyReport();
  await eachBatch(file, report, signal, async (rows, read) => {
    progress(read);
    return command('backup.compare', { rows });
  });
  return report;
}

/**
 * Restores a file, batch by batch.
 * @param of how many records it has, as its check told
 * @returns what was done, and the change by which it is taken back; null where there was nothing to do
 */
export async function restoreBackup(
  file: Blob,
  of: number,
  bringBack: boolean,
  progress: Progress,
): Promise<{ report: RestoreReport; changeId: string | null }> {
  const report = emptyReport();
  let changeId: string | null = null;
  let done = 0;
  await eachBatch(file, report, new AbortController().signal, async (rows, read) => {
    done += rows.length;
    const restored = await command('backup.restore', { rows, changeId, bringBack, done, of: Math.max(of, done) });
    changeId = restored.changeId;
    progress(read);
    return restored;
  });
  return { report, changeId };
}

function emptyReport(): RestoreReport {
  return { madeAt: null, records: 0, counts: new Map(), faults: [], faultCount: 0 };
}

async function eachBatch(
  file: Blob,
  report: RestoreReport,
  signal: AbortSignal,
  work: (rows: BackupRow[], read: number) => Promise<BackupCompared>,
): Promise<void> {
  const decoder = backupDecoder();
  const handle = async (parts: readonly BackupPart[], read: number) => {
    const found: { line: number; row: BackupRow }[] = [];
    for (const part of parts) {
      if (part.kind === 'row') found.push(part);
      else if (part.kind === 'head') report.madeAt = part.madeAt;
      else addFault(report, part.fault);
    }
    if (found.length === 0) return;
    const { counts, faults } = await work(
      found.map(({ row }) => row),
      read,
    );
    report.records += found.length;
    for (const { index, fault } of faults) addFault(report, { ...fault, line: found[index]?.line ?? 0 });
    for (const { table, standing, count } of counts) addCount(report, table, standing, count);
  };
  for (let at = 0; at < file.size; at += bytesAtOnce) {
    signal.throwIfAborted();
    const piece = new Uint8Array(await file.slice(at, at + bytesAtOnce).arrayBuffer());
    await handle(decoder.push(piece), Math.min(1, (at + bytesAtOnce) / file.size));
  }
  signal.throwIfAborted();
  await handle(decoder.end(), 1);
}

function addFault(report: RestoreReport, fault: RestoreFault): void {
  report.faultCount += 1;
  // What concerns the whole file is told last, and matters most.
  const isOfAll = !('line' in fault);
  if (isOfAll) report.faults.unshift(fault);
  else if (report.faults.length < faultsShown) report.faults.push(fault);
}

function addCount(report: RestoreReport, table: string, standing: BackupStanding, count: number): void {
  const counts = report.counts.get(table) ?? {};
  report.counts.set(table, { ...counts, [standing]: (counts[standing] ?? 0) + count });
}

/** How many records of a report stand so, in all tables. */
export function countOf(report: RestoreReport, standing: BackupStanding): number {
  return [...report.counts.values()].reduce((sum, counts) => sum + (counts[standing] ?? 0), 0);
}
