import type { Log } from './log';
import type { Stage } from './stage';

/** One thing that is done, and what is read back of it. */
export interface Step {
  /** What the picture is called. */
  name: string;
  /** What is done, for the log. */
  title: string;
  /** Does it and reads back; throws when it does not come about. */
  play(stage: Stage, log: Log): Promise<void>;
}
