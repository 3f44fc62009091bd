import { browser } from '../../messages/browser';
import type { Frame } from '../frame';
import { hashOf } from '../route';
import { t } from '../t';
import { Icon } from './icon';
import { Menu } from './menu';

/** What can be done from everywhere. */
export function TopMenu({ frame }: { frame: Frame }) {
  return (
    <Menu label={t('menu')}>
      <a href={hashOf({ view: 'add', name: '' })}>
        <Icon name="add" />
        {t('addPerson')}
      </a>
      <a href={hashOf({ view: 'changes' })}>
        <Icon name="history" />
        {t('recentChanges')}
      </a>
      <a {...(frame === 'dashboard' ? {} : { target: '_blank', rel: 'noreferrer' })} href={healthAddress(frame)}>
        <Icon name="warning" />
        {t('readerHealth')}
      </a>
      {frame !== 'dashboard' && (
        <a href={browser.runtime.getURL('dashboard/index.html')} target="_blank" rel="noreferrer">
          <Icon name="open" />
          {t('openDashboard')}
        </a>
      )}
    </Menu>
  );
}

/** Reader health has its place in the dashboard: there is room for it, and it stays open beside the page. */
function healthAddress(frame: Frame): string {
  const place = hashOf({ view: 'health' });
  return frame === 'dashboard' ? place : browser.runtime.getURL(`dashboard/index.html${place}`);
}
