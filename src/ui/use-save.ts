import { useCallback, useContext, useRef, useState } from 'preact/hooks';
import type { Saved } from '../messages/contract';
import { type Problem, problemOf } from '../messages/problem';
import { FaceContext } from './face-context';
import { problemText } from './problem-text';
import { doneHere } from './undo';

/** What to say once it is done. */
type Done = string | { text: string; undone: boolean };

export interface Saving {
  /** Whether an answer is awaited. */
  busy: boolean;
  /** Why the last attempt failed. */
  problem: Problem | null;
  /**
   * Asks for a change, one at a time, and says at the foot what was done, with Undo.
   * @returns what was saved, or null where it failed or another save is still under way
   */
  save(ask: () => Promise<Saved>, done: Done): Promise<Saved | null>;
}

/** @param where the form that shows the problem beside its field, else the bar at the foot */
export function useSave(where: 'form' | 'foot' = 'foot'): Saving {
  const { say } = useContext(FaceContext);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const underWay = useRef(false);
  const save = useCallback(
    async (ask: () => Promise<Saved>, done: Done) => {
      if (underWay.current) return null;
      underWay.current = true;
      setBusy(true);
      try {
        const saved = await ask();
        setProblem(null);
        const said = typeof done === 'string' ? { text: done } : done;
        if (saved.changeId !== null && !('undone' in said && said.undone)) doneHere.push(saved.changeId);
        say({ kind: 'done', changeId: saved.changeId, ...said });
        return saved;
      } catch (thrown) {
        const failure = problemOf(thrown);
        setProblem(failure);
        if (where === 'foot') say({ kind: 'problem', text: problemText(failure) });
        return null;
      } finally {
        underWay.current = false;
        setBusy(false);
      }
    },
    [say, where],
  );
  return { busy, problem, save };
}
