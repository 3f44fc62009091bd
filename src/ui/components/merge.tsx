import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import type { DirectoryHit } from '../../domain/directory';
import { command } from '../../messages/channel';
import { search } from '../../store/read/directory';
import { FaceContext } from '../face-context';
import { t } from '../t';
import { useEscape } from '../use-escape';
import { useFocusInside } from '../use-focus-inside';
import { useLive } from '../use-live';
import { useSave } from '../use-save';
import { ProblemLine } from './problem-line';

/** Folds another contact, which turned out to be the same person, into this one. */
export function Merge({ contact, leave }: { contact: Contact; leave(): void }) {
  const { store } = useContext(FaceContext);
  const [query, setQuery] = useState(contact.name);
  const [picked, setPicked] = useState<DirectoryHit | null>(null);
  const box = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { busy, problem, save } = useSave('form');
  const hits = useLive(() => search(store, query, 8), [query], 'keep');
  useEscape(true, () => (picked ? setPicked(null) : leave()));
  useFocusInside(box, 'input');
  useEffect(() => field.current?.select(), []);
  const merge = async (from: string) => {
    const saved = await save(
      () => command('contact.merge', { into: contact.id, from }),
      t('savedMerged', contact.name),
    );
    if (saved) leave();
  };
  const others = hits?.filter((hit) => hit.id !== contact.id) ?? [];
  if (picked) {
    return (
      <section ref={box} class="question" aria-label={t('mergeWith')}>
        <p>{t('mergeQuestion', withCompany(picked), contact.name)}</p>
        <ProblemLine problem={problem} />
        <div class="buttons">
          <button type="button" class="primary" disabled={busy} ref={focused} onClick={() => merge(picked.id)}>
            {t('merge')}
          </button>
          <button type="button" onClick={() => setPicked(null)}>
            {t('cancel')}
          </button>
        </div>
      </section>
    );
  }
  return (
    <section ref={box} class="question" aria-label={t('mergeWith')}>
      <label class="field">
        <span>{t('mergeWhom', contact.name)}</span>
        <input ref={field} type="search" value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
      </label>
      <ul class="merge-hits">
        {others.map((hit) => (
          <li key={hit.id}>
            <button type="button" class="choice" onClick={() => setPicked(hit)}>
              {withCompany(hit)}
            </button>
          </li>
        ))}
      </ul>
      {others.length === 0 && query.trim() !== '' && <p class="muted">{t('nobodyElseFound')}</p>}
      <button type="button" onClick={leave}>
        {t('cancel')}
      </button>
    </section>
  );
}

function withCompany({ name, company }: DirectoryHit): string {
  return company === null ? name : t('nameOfCompany', name, company);
}

function focused(element: HTMLElement | null): void {
  element?.focus();
}
