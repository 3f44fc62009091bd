import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { saves } from '../keys';
import { t } from '../t';
import { takeCursor } from '../take-cursor';
import type { Saving } from '../use-save';
import { ProblemLine } from './problem-line';

/** The wish that the cursor stand in the first field of a form, which may appear later than the wish. */
export interface Cursor {
  /** How often it was wished. */
  wished: number;
  /** Up to which wish it was put there. */
  put: RefObject<number>;
}

interface Props {
  saving: Saving;
  submit(): void;
  cursor: Cursor;
  children: ComponentChildren;
}

/** The frame of what is recorded: Enter in a text field saves, and what goes wrong is said beside it. */
export function RecordForm({ saving, submit, cursor, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const { wished, put } = cursor;
  useEffect(() => {
    if (wished === (put.current ?? 0)) return;
    put.current = wished;
    takeCursor(form.current?.querySelector<HTMLElement>('[data-first-field]'));
  }, [wished, put]);
  return (
    <form
      ref={form}
      class="record-form"
      aria-busy={saving.busy}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (!isWriting(event.target) || event.key !== 'Enter') return;
        // A single-line field would submit by itself, also while a word is composed in some input methods.
        if (event.target instanceof HTMLInputElement || saves(event)) event.preventDefault();
        if (saves(event)) form.current?.requestSubmit();
      }}
    >
      {children}
      <ProblemLine problem={saving.problem} />
      <div class="record-foot">
        <small>{t('enterSaves')}</small>
        <button type="submit" class="primary" disabled={saving.busy}>
          {t('save')}
        </button>
      </div>
    </form>
  );
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}
