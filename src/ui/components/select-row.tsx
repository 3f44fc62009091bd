import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../t';

interface Props {
  picked: boolean;
  /** @param stretches whether all from the row selected last are meant, by Shift */
  choose(stretches: boolean): void;
}

/** The box that selects a row of the agenda. */
export function SelectRow({ picked, choose }: Props) {
  const box = useRef<HTMLInputElement>(null);
  // The row that it stands in says whom and what it is about.
  useLayoutEffect(() => {
    const words = [...(box.current?.closest('.row')?.querySelectorAll('.row-title > *') ?? [])];
    box.current?.setAttribute('aria-label', `${t('select')}: ${words.map((each) => each.textContent).join(' ')}`);
  });
  return (
    <label class="select-row" title={t('select')} onMouseDown={(event) => event.shiftKey && event.preventDefault()}>
      <input ref={box} type="checkbox" checked={picked} onClick={(event) => choose(event.shiftKey)} />
    </label>
  );
}
