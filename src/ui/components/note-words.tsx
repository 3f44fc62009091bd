import { saves } from '../keys';
import { GrownText } from './grown-text';

interface Props {
  label: string;
  text: string;
  edit(changed: { text: string }): void;
}

/** The words of a note in a form; Enter saves them. */
export function NoteWords({ label, text, edit }: Props) {
  return (
    <GrownText
      required
      aria-label={label}
      value={text}
      onInput={(event) => edit({ text: event.currentTarget.value })}
      onKeyDown={(event) => {
        if (!saves(event)) return;
        event.preventDefault();
        event.currentTarget.form?.requestSubmit();
      }}
    />
  );
}
