import { useEffect, useState } from 'preact/hooks';
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../../messages/browser';
import { inspect } from '../../messages/channel';
import { problemOf } from '../../messages/problem';
import { problemText } from '../problem-text';
import { t } from '../t';

/** Shows the structure of an open page, without a word of it, to be copied for whoever mends the readers. */
export function PageOutline() {
  const [tabs, setTabs] = useState<Tabs.Tab[]>([]);
  const [outline, setOutline] = useState<string | null>(null);
  const [said, say] = useState<string | null>(null);

  useEffect(() => {
    const ours = browser.runtime.getManifest().host_permissions ?? [];
    browser.tabs.query({ url: ours }).then(setTabs, (problem) => say(problemText(problemOf(problem))));
  }, []);

  const show = async (tabId: number) => {
    say(null);
    try {
      await browser.scripting.executeScript({ target: { tabId }, files: ['/content/outline.js'] });
      setOutline(await inspect(tabId)('page.outline'));
    } catch (problem) {
      say(problemText(problemOf(problem)));
    }
  };
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      say(t('outlineCopied'));
    } catch (problem) {
      say(problemText(problemOf(problem)));
    }
  };

  return (
    <section class="page-outline">
      <h2>{t('outline')}</h2>
      <p class="muted">{tabs.length > 0 ? t('outlineText') : t('outlineNoTabs')}</p>
      <ul>
        {tabs.map(({ id, title }) =>
          id === undefined ? null : (
            <li key={id}>
              <button type="button" class="quiet" onClick={() => show(id)}>
                {t('outlineOf', title ?? '')}
              </button>
            </li>
          ),
        )}
      </ul>
      {outline !== null && (
        <>
          <textarea class="outline" readOnly rows={16} aria-label={t('outline')} value={outline} />
          <button type="button" class="primary" onClick={() => copy(outline)}>
            {t('outlineCopy')}
          </button>
        </>
      )}
      <p role="status">{said}</p>
    </section>
  );
}
