import { useCallback, useRef, useState } from 'preact/hooks';
import { Problem, problemOf } from '../messages/problem';
import type { Store } from '../store/schema';
import { openDatabase } from './open-database';

/** The database as a face has it. */
export interface Database {
  /** Counts the connections, from 1; 0 while there has been none. */
  connection: number;
  /** Why it cannot be read now. */
  problem: Problem | null;
  /** Opens it, or tries again to. */
  open(): void;
  /** A query over the connection of that number failed. */
  failed(problem: unknown, connection: number): void;
}

// A query that fails on a connection this fresh, in milliseconds, would fail on the next one as well.
const fresh = 1_000;

/** Opens the database, and opens it again when its connection is lost. */
export function useDatabase(store: Store): Database {
  const [{ connection, problem }, setState] = useState<Pick<Database, 'connection' | 'problem'>>(unopened);
  const latest = useRef({ connection: 0, openedAt: 0, opening: false });
  const open = useCallback(() => {
    if (latest.current.opening) return;
    latest.current.opening = true;
    openDatabase(store).then(
      () => {
        const next = latest.current.connection + 1;
        latest.current = { connection: next, openedAt: performance.now(), opening: false };
        setState({ connection: next, problem: null });
      },
      (thrown) => {
        latest.current.opening = false;
        setState((before) => ({ ...before, problem: problemOf(thrown) }));
      },
    );
  }, [store]);
  const failed = useCallback(
    (thrown: unknown, over: number) => {
      console.error(thrown);
      if (over !== latest.current.connection) return; // asked again over the one since
      if (performance.now() - latest.current.openedAt > fresh) return open();
      setState((before) => ({ ...before, problem: new Problem('database-unavailable', String(thrown)) }));
    },
    [open],
  );
  return { connection, problem, open, failed };
}

const unopened = { connection: 0, problem: null };
