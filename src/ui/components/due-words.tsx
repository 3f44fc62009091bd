import { useId } from 'preact/hooks';
import { t } from '../t';
import type { WordsReading } from '../use-due-from-words';

interface Props {
  words: string;
  reading: WordsReading;
  edit(words: string): void;
}

/** A date in words, and under it how it was understood. */
export function DueWords({ words, reading, edit }: Props) {
  const id = useId();
  const wrong = reading.kind === 'not-understood';
  return (
    <div class="due-words">
      <input
        aria-label={t('whenInWords')}
        aria-describedby={id}
        aria-invalid={wrong}
        placeholder={t('whenInWordsPlaceholder')}
        maxLength={100}
        autocomplete="off"
        value={words}
        onInput={(event) => edit(event.currentTarget.value)}
      />
      <p id={id} role="status" class={`understood ${reading.kind}`}>
        {reading.kind === 'understood' && reading.words}
        {wrong && t('whenNotUnderstood')}
      </p>
    </div>
  );
}
