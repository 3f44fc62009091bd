import type { WallTime } from '../../domain/working-time';
import { isWallTime } from '../working-time-fields';

interface Props {
  label: string;
  value: WallTime;
  edit(time: WallTime): void;
}

/** A time of day. */
export function TimeInput({ label, value, edit }: Props) {
  return (
    <label>
      <span>{label}</span>
      <input
        type="time"
        required
        value={value}
        onInput={(event) => {
          const { value: typed } = event.currentTarget;
          // While it is being typed it is empty, and the form refuses to be sent.
          if (isWallTime(typed)) edit(typed);
        }}
      />
    </label>
  );
}
