import type { Problem } from '../../messages/problem';
import { problemText } from '../problem-text';
import { Icon } from './icon';

/** Why something failed, read out at once. */
export function ProblemLine({ problem }: { problem: Problem | null }) {
  return (
    <div role="alert">
      {problem && (
        <p class="problem">
          <Icon name="warning" />
          <span>{problemText(problem)}</span>
        </p>
      )}
    </div>
  );
}
