import { useContext, useEffect } from 'preact/hooks';
import { browser } from '../../messages/browser';
import { briefOfContact } from '../../store/read/brief';
import { healthOfContact } from '../../store/read/health';
import { get } from '../../store/read/record';
import { briefParts, briefText } from '../brief-words';
import { FaceContext } from '../face-context';
import type { Frame } from '../frame';
import { goBack, hashOf } from '../route';
import { t } from '../t';
import { useEscape } from '../use-escape';
import { useLive } from '../use-live';
import { Icon } from './icon';
import { PlainMessage } from './plain-message';
import { ViewHeader } from './view-header';

/** Half a page to read before a call, to copy and to print. */
export function BriefView({ id, frame }: { id: string; frame: Frame }) {
  const { store, now, say } = useContext(FaceContext);
  useEscape(true, goBack);
  const found = useLive(
    async () => {
      const contact = await get(store, 'contacts', id);
      if (!contact) return { contact };
      const [brief, health] = await Promise.all([
        briefOfContact(store, contact, now),
        healthOfContact(store, contact, now),
      ]);
      return { contact, brief, health };
    },
    [id, now.toPlainDate().toString()],
    'keep',
  );
  const name = found?.contact?.name;
  useEffect(() => {
    // What is printed and kept as a file is called like the page.
    document.title = name === undefined ? t('extensionName') : t('briefOf', name);
    return () => {
      document.title = t('extensionName');
    };
  }, [name]);
  if (!found) return <div class="opening" aria-busy="true" />;
  const { contact, brief, health } = found;
  if (!contact) {
    return (
      <>
        <ViewHeader title={t('somebody')} />
        <PlainMessage icon="other" title={t('personGoneTitle')} text={t('personGoneText')} />
      </>
    );
  }
  const parts = briefParts(brief, health, contact, now);
  const copy = () =>
    navigator.clipboard.writeText(briefText(contact.name, parts)).then(
      () => say({ kind: 'done', text: t('briefCopied'), changeId: null }),
      (problem) => {
        console.error(problem);
        say({ kind: 'problem', text: t('briefNotCopied') });
      },
    );
  return (
    <article class="brief">
      <ViewHeader title={t('briefOf', contact.name)} />
      <div class="buttons">
        <button type="button" onClick={copy}>
          <Icon name="note" />
          {t('copy')}
        </button>
        {frame === 'dashboard' ? (
          <button type="button" onClick={() => print()}>
            {t('print')}
          </button>
        ) : (
          // A popup closes under the browser's own dialog, so printing takes a tab.
          <a
            class="button"
            target="_blank"
            rel="noreferrer"
            href={browser.runtime.getURL('dashboard/index.html') + hashOf({ view: 'person', id, brief: true })}
          >
            <Icon name="open" />
            {t('printInTab')}
          </a>
        )}
      </div>
      {parts.map(({ title, lines }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {lines.map((line, index) => (
              // Lines have no other name than their place, and two may read alike.
              <li key={`${index}`} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}
