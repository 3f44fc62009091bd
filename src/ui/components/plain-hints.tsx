import { plainLanguageHints } from '../../domain/plain-language';
import { writtenLanguage } from '../../messages/language';
import { t } from '../t';
import { Icon } from './icon';

/**
 * What may keep a reader from understanding a message at once.
 * @param known words that look like abbreviations and are none to the reader
 */
export function PlainHints({ text, known = [] }: { text: string; known?: readonly string[] }) {
  const hints = plainLanguageHints(text, writtenLanguage(), known);
  if (hints.length === 0) return null;
  return (
    <ul class="plain-hints" aria-label={t('plainLanguage')}>
      {hints.map((hint) => (
        <li key={`${hint.kind} ${hint.text}`}>
          <Icon name="edit" />
          <span>
            {hint.kind === 'long-sentence'
              ? t('hintLongSentence', hint.words, beginning(hint.text))
              : t('hintAbbreviation', hint.text)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Enough of a sentence to find it again. */
function beginning(sentence: string): string {
  return sentence.split(/\s+/).slice(0, 5).join(' ');
}
