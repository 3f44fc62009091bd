import type { FilledPart } from '../../domain/template';
import { t } from '../t';

interface Props {
  parts: readonly FilledPart[];
  /** What was typed for the open places, by variable, and how to change it; absent where they are only shown. */
  open?: { typed: Readonly<Record<string, string>>; type(variable: string, text: string): void };
}

/** A filled template: what was filled in is marked, and what is open can be typed in its place. */
export function FilledText({ parts, open }: Props) {
  return (
    <p class="filled-text">
      {parts.map(({ kind, text, ...part }, index) => {
        // The parts of a text have no other name than their place in it.
        const key = `${index}`;
        if (kind === 'words') return <span key={key}>{text}</span>;
        if (kind === 'filled') return <mark key={key}>{text}</mark>;
        const variable = 'variable' in part ? part.variable : text;
        return open ? (
          <input
            key={key}
            class="open-place"
            aria-label={t('templateOpenPlace', variable)}
            aria-invalid={!open.typed[variable]?.trim()}
            placeholder={text}
            maxLength={500}
            autocomplete="off"
            value={open.typed[variable] ?? ''}
            onInput={(event) => open.type(variable, event.currentTarget.value)}
          />
        ) : (
          <mark key={key} class="open-place">
            {text}
          </mark>
        );
      })}
    </p>
  );
}
