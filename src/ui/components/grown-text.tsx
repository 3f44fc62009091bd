import type { TextareaHTMLAttributes } from 'preact';

const mostRows = 12;

/** A text field of several lines that grows with its text. */
export function GrownText(props: TextareaHTMLAttributes & { value: string }) {
  // Chromium sizes the field by its content (`field-sizing`); Firefox 142 does not know that yet and goes by the lines.
  const lines = props.value.split('\n').length;
  return <textarea class="grows" rows={Math.min(lines, mostRows)} {...props} />;
}
