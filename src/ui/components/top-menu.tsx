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
      {frame !== 'dashboard' && (
        <a href={browser.runtime.getURL('dashboard/index.html')} target="_blank" rel="noreferrer">
          <Icon name="open" />
          {t('openDashboard')}
        </a>
      )}
    </Menu>
  );
}
