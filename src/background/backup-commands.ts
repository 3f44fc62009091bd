import type { Handlers } from '../messages/channel';
import { Problem } from '../messages/problem';
import { beginRestore, compareRows, finishRestore, restoreRows } from '../store/restore';
import type { Store } from '../store/schema';
import type { Clock } from './clock';
import { atMost, whole } from './input';

type BackupCommands = Pick<Handlers<'command'>, 'backup.made' | 'backup.compare' | 'backup.restore'>;

const mostRows = 10_000;
const mostRecords = 100_000_000;

/** Commands about backups. A restore comes in many pieces: what follows from it is seen to once it is finished. */
export function backupCommands(store: Store, clock: Clock): BackupCommands {
  const now = () => clock().epochMilliseconds;
  return {
    'backup.made': async () => {
      await store.facts.put({ key: 'lastBackupAt', value: now() });
      return undefined;
    },

    'backup.compare': ({ rows }) => compareRows(store, atMost(rows, mostRows, 'restore')),

    'backup.restore': async ({ rows, changeId: begun, bringBack, ...reached }) => {
      const of = whole(reached.of, 0, mostRecords, 'restore');
      const done = whole(reached.done, 0, of, 'restore');
      const some = atMost(rows, mostRows, 'restore');
      const changeId = begun ?? (await beginRestore(store, now(), of));
      const restored = await restoreRows(store, some, { now: now(), changeId, bringBack, done, of });
      if (restored === null) throw new Problem('gone');
      return { ...restored, changeId };
    },
  };
}

/** The command that ends a restore. */
export function finishCommands(store: Store): Pick<Handlers<'command'>, 'backup.finish'> {
  return {
    'backup.finish': async ({ changeId }) => {
      await finishRestore(store);
      return { id: changeId, changeId };
    },
  };
}
