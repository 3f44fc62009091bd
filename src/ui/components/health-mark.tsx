import type { HealthState } from '../../domain/health';

// A shape of its own for each, so that it is told without colours too: a ring, a disc, a triangle, a square on its corner.
const shapes: Record<HealthState, string> = {
  unknown: 'M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9m0 2a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5',
  good: 'M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9',
  attention: 'M6 1 11.5 10.5H.5z',
  'at-risk': 'M6 .5 11.5 6 6 11.5.5 6z',
};

/** How a relationship stands, as a dot. It only repeats what the words beside it say. */
export function HealthMark({ state }: { state: HealthState }) {
  return (
    <svg class={`health-mark ${state}`} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d={shapes[state]} fill-rule="evenodd" />
    </svg>
  );
}
