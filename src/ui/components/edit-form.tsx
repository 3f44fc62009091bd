import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Problem } from '../../messages/problem';
import { t } from '../t';
import { useEscape } from '../use-escape';
import { useFocusInside } from '../use-focus-inside';
import { ProblemLine } from './problem-line';

interface Props {
  busy: boolean;
  problem: Problem | null;
  submit(): void;
  /** Closes the form; what was typed is there again when it is opened next. */
  leave(): void;
  /** Throws away what was typed. */
  discard(): void;
  children: ComponentChildren;
}

/** A form that changes something in its place. Escape closes it and loses nothing. */
export function EditForm({ busy, problem, submit, leave, discard, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEscape(true, leave);
  useFocusInside(form, 'input, textarea, select');
  return (
    <form
      ref={form}
      class="edit-form"
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {children}
      <ProblemLine problem={problem} />
      <div class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {t('save')}
        </button>
        <button
          type="button"
          onClick={() => {
            discard();
            leave();
          }}
        >
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
