interface Props {
  /** What is to be typed. */
  label: string;
  value: string;
  change(value: string): void;
  /** What is wrong with what was typed; null where nothing is. */
  wrong: string | null;
  button: string;
  busy: boolean;
  add(): void;
}

/** A field and a button that adds what was typed to a list. */
export function AddField({ label, value, change, wrong, button, busy, add }: Props) {
  return (
    <>
      <form
        class="add-field"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <input
          type="text"
          aria-label={label}
          aria-invalid={wrong !== null}
          placeholder={label}
          value={value}
          onInput={(event) => change(event.currentTarget.value)}
        />
        <button type="submit" class="primary" disabled={busy}>
          {button}
        </button>
      </form>
      <p role="alert">{wrong}</p>
    </>
  );
}
