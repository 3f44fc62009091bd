import { useErrorBoundary } from 'preact/hooks';
import { browser } from '../../messages/browser';
import type { ActivePage } from '../active-page';
import { t } from '../t';
import { PagePeople } from './page-people';
import { PlainMessage } from './plain-message';

interface Props {
  active: ActivePage;
  focused: boolean;
}

/** What there is to say and to do about the page beside the face. */
export function PagePart({ active, focused }: Props) {
  // What a page answers is as hostile as the page: it may fail to show, but never take the rest of the face with it.
  const [failed] = useErrorBoundary((problem) => console.error(problem));
  if (failed) return <PlainMessage icon="warning" title={t('pageOddTitle')} text={t('pageOddText')} />;
  if (active.kind === 'silent') {
    return (
      <PlainMessage icon="warning" title={t('pageSilentTitle')} text={t('pageSilentText')}>
        <button type="button" class="primary" onClick={() => browser.tabs.reload(active.tabId)}>
          {t('reloadPage')}
        </button>
      </PlainMessage>
    );
  }
  if (active.kind !== 'open') return null;
  const { reading } = active.page;
  if (reading.kind === 'unrecognised') {
    return (
      <PlainMessage
        icon="warning"
        title={t('pageUnrecognisedTitle')}
        text={t('pageUnrecognisedText', reading.missing)}
      />
    );
  }
  if (reading.kind !== 'seen') return null;
  return (
    <PagePeople key={active.page.address} page={active.page} observation={reading.observation} focused={focused} />
  );
}
