import { useContext } from 'preact/hooks';
import { groupOf } from '../../domain/agenda';
import type { Due } from '../../domain/due';
import { FaceContext } from '../face-context';
import { dueInFull, dueWords } from '../format';

/** When something is due, in the colour of its urgency. */
export function DueTime({ due }: { due: Due }) {
  const { now } = useContext(FaceContext);
  return (
    <time class={`due ${groupOf(due, now)}`} dateTime={due} title={dueInFull(due)}>
      {dueWords(due, now)}
    </time>
  );
}
