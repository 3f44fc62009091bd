import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';

export interface Chip<Value extends string> {
  value: Value;
  label: ComponentChildren;
  /** The key that picks it, as shown to the user. */
  hint?: string;
}

interface Props<Value extends string> {
  /** What is chosen here; read out, not shown. */
  legend: string;
  chips: readonly Chip<Value>[];
  value: Value;
  /** Who chooses by pointer means to go on with what follows; who walks through with arrow keys does not yet. */
  choose(value: Value, byPointer: boolean): void;
  class?: string;
}

/** One of a few, as a row of radio buttons that look like chips. */
export function Chips<Value extends string>(props: Props<Value>) {
  const { legend, chips, value, choose } = props;
  const name = useId();
  const byPointer = useRef(false);
  return (
    <fieldset
      class={`chips ${props.class ?? ''}`}
      onPointerDown={() => {
        byPointer.current = true;
      }}
      onKeyDown={() => {
        byPointer.current = false;
      }}
    >
      <legend class="for-ears">{legend}</legend>
      {chips.map((chip) => (
        <label key={chip.value} class="chip" title={chip.hint}>
          <input
            type="radio"
            name={name}
            value={chip.value}
            checked={chip.value === value}
            onChange={() => choose(chip.value, byPointer.current)}
          />
          <span>{chip.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
