import { conversationAddress } from '../../domain/link';
import type { Note } from '../../domain/note';
import { t } from '../t';
import { Icon } from './icon';

/** The words on a page that a note was made from, where they differ from it, and the way to where they stood. */
export function NoteQuote({ note: { text, quote, source } }: { note: Pick<Note, 'text' | 'quote' | 'source'> }) {
  const address = source ? addressOf(source) : null;
  return (
    <div class="note-quote">
      {quote !== undefined && quote !== text && <blockquote>{quote}</blockquote>}
      {address !== null && (
        <a class="small" href={address} target="_blank" rel="noreferrer">
          <Icon name="open" />
          {t('openSource')}
        </a>
      )}
    </div>
  );
}

function addressOf({ conversationId, account, address }: NonNullable<Note['source']>): string | null {
  return conversationId === null ? address : conversationAddress({ id: conversationId, account });
}
