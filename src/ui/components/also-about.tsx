import { useContext, useState } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import { search } from '../../store/read/directory';
import { get } from '../../store/read/record';
import { FaceContext } from '../face-context';
import { t } from '../t';
import { useLive } from '../use-live';
import { Icon } from './icon';
import { IconButton } from './icon-button';

interface Props {
  contact: Contact;
  /** The conversation on screen: those who take part are offered first. */
  conversationId: string | null;
  /** Ids. */
  others: readonly string[];
  edit(others: string[]): void;
}

/** Others that a follow-up is about as well. */
export function AlsoAbout({ contact, conversationId, others, edit }: Props) {
  const { store } = useContext(FaceContext);
  const [query, setQuery] = useState<string | null>(null);
  const named = useLive(
    async () => {
      const found = await Promise.all(others.map((id) => get(store, 'contacts', id)));
      return found.filter((other) => other !== null);
    },
    [...others],
    'keep',
  );
  const hits = useLive(async () => {
    if (query === null) return [];
    if (query.trim() !== '') return search(store, query, 6);
    const conversation = conversationId === null ? null : await get(store, 'conversations', conversationId);
    const there = await Promise.all((conversation?.contactIds ?? []).map((id) => get(store, 'contacts', id)));
    return there.filter((other) => other !== null);
  }, [query, conversationId]);
  const offered = (hits ?? []).filter(({ id }) => id !== contact.id && !others.includes(id));
  return (
    <div class="also-about">
      <div class="also-people">
        {named?.map(({ id, name }) => (
          <span key={id} class="token">
            {name}
            <IconButton
              icon="close"
              label={t('withoutPerson', name)}
              onClick={() => edit(others.filter((other) => other !== id))}
            />
          </span>
        ))}
        <button
          type="button"
          class="quiet"
          aria-expanded={query !== null}
          onClick={() => setQuery(query === null ? '' : null)}
        >
          <Icon name="add" />
          {t('alsoAbout')}
        </button>
      </div>
      {query !== null && (
        <>
          <input
            type="search"
            ref={focused}
            aria-label={t('alsoAboutWhom')}
            placeholder={t('alsoAboutWhom')}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <ul class="also-offered" aria-label={t('searchResults')}>
            {offered.map(({ id, name, company }) => (
              <li key={id}>
                <button
                  type="button"
                  class="choice"
                  onClick={() => {
                    edit([...others, id]);
                    setQuery(null);
                  }}
                >
                  {company === null ? name : t('nameOfCompany', name, company)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function focused(element: HTMLElement | null): void {
  element?.focus();
}
