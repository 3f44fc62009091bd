/**
 * The part of the benchmark that types in a face, before anything of the face's own runs: as soon as there is a field to
 * search in. Times in milliseconds, from the key to the drawing.
 */
const beginning = String(Reflect.get(globalThis, 'typesAtOnce'));

const field = () => document.querySelector<HTMLInputElement>('[role=combobox]');

function people(): string {
  return [...document.querySelectorAll('[role=option]:has(.avatar)')].map(({ textContent }) => textContent).join();
}

function write(words: string): number {
  const input = field();
  if (!input) throw new Error('there is nothing to search with');
  const key = performance.now();
  input.focus();
  input.value = words;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return key;
}

/** From that moment until people are drawn other than those that stood there. */
function drawn(since: () => number | null, before: string): Promise<number> {
  return new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      const key = since();
      const now = people();
      if (key === null || now === '' || now === before) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - key));
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });
}

let first: number | null = null;
const cold = drawn(() => {
  if (first === null && field()) first = write(beginning);
  return first;
}, '');

function type(words: string): Promise<number> {
  const key = { pressed: performance.now() };
  const done = drawn(() => key.pressed, people());
  key.pressed = write(words);
  return done;
}

Object.assign(globalThis, { typing: { cold, type } });

export interface Typing {
  /** How long the first results took, of what was typed at once. */
  cold: Promise<number>;
  /** Types in place of what stands there. */
  type(words: string): Promise<number>;
}
