import { liveQuery } from 'dexie';
import { useContext, useLayoutEffect, useState } from 'preact/hooks';
import { problemOf } from '../messages/problem';
import { FaceContext } from './face-context';

/**
 * What a query of the database finds, and again after every change of what it read, whichever page or worker made it.
 * `undefined` while it is not known yet, also after `inputs` changed: an old answer is never shown for a new question.
 * @param inputs what the question depends on; text, numbers and such, compared one by one
 * @param keeps keep showing the old answer while a new one is sought, for questions that differ in the time alone
 */
export function useLive<Found>(
  query: () => Promise<Found>,
  inputs: (string | number | boolean | null)[],
  keeps: 'keep' | 'forget' = 'forget',
): Found | undefined {
  const { connection, databaseFailed } = useContext(FaceContext);
  const asked = JSON.stringify(inputs);
  const [answer, setAnswer] = useState<{ asked: string; found: Found }>();
  // Not the query itself: the question is what its inputs say. Asked before the browser paints: an effect would wait for it.
  useLayoutEffect(() => {
    // Dexie (4.4) keeps to itself that the connection is closed, and would leave a face without an answer for ever.
    const asking = async () => {
      try {
        return await query();
      } catch (thrown) {
        throw problemOf(thrown);
      }
    };
    const subscription = liveQuery(asking).subscribe({
      next: (found) => setAnswer({ asked, found }),
      error: (problem) => databaseFailed(problem, connection),
    });
    return () => subscription.unsubscribe();
  }, [asked, connection]);
  return answer && (keeps === 'keep' || answer.asked === asked) ? answer.found : undefined;
}
