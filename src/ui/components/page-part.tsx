import type { Observation } from '../../domain/observation';
import { browser } from '../../messages/browser';
import type { ActivePage } from '../active-page';
import { partName } from '../part-name';
import { t } from '../t';
import { PagePeople } from './page-people';
import { PlainMessage } from './plain-message';

interface Props {
  active: ActivePage;
  focused: boolean;
}

/** What there is to say and to do about the page beside the face. */
export function PagePart({ active, focused }: Props) {
  if (active.kind === 'odd') return <PlainMessage icon="warning" title={t('pageOddTitle')} text={t('pageOddText')} />;
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
        text={t('pageUnrecognisedText', partName(reading.missing))}
      />
    );
  }
  if (reading.kind !== 'seen') return null;
  return (
    <PagePeople
      key={`${active.tabId} ${subjectOf(reading.observation)}`}
      page={active.page}
      observation={reading.observation}
      focused={focused}
    />
  );
}

/** Whom or what a page is about: whoever was chosen on it stays chosen for as long as this stays the same. */
function subjectOf({ profile, conversations }: Observation): string {
  return JSON.stringify([profile?.identities[0], conversations.map((conversation) => conversation.id)]);
}
