import { browser } from '../../messages/browser';
import type { Frame } from '../frame';
import { lazy } from '../lazy';
import { hashOf } from '../route';
import { type MessageKey, t } from '../t';
import { Icon, type IconName } from './icon';
import { Menu } from './menu';

const PrivateHour = lazy(() => import('./private-hour').then((module) => module.PrivateHour), null);

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
      <RoomLink frame={frame} view="plans" icon="plan" label="plans" />
      <RoomLink frame={frame} view="templates" icon="email" label="templates" />
      <RoomLink frame={frame} view="rhythms" icon="cadence" label="rhythms" />
      <RoomLink frame={frame} view="settings" icon="edit" label="settings" />
      <RoomLink frame={frame} view="backup" icon="backup" label="backup" />
      <RoomLink frame={frame} view="receipt" icon="check" label="receipt" />
      <RoomLink frame={frame} view="health" icon="warning" label="readerHealth" />
      <PrivateHour />
      {frame !== 'dashboard' && (
        <a href={browser.runtime.getURL('dashboard/index.html')} target="_blank" rel="noreferrer">
          <Icon name="open" />
          {t('openDashboard')}
        </a>
      )}
    </Menu>
  );
}

interface RoomProps {
  frame: Frame;
  view: 'plans' | 'templates' | 'rhythms' | 'settings' | 'backup' | 'receipt' | 'health';
  icon: IconName;
  label: MessageKey;
}

/** Some rooms are in the dashboard alone: there is room for them, and they stay open beside a page. */
function RoomLink({ frame, view, icon, label }: RoomProps) {
  const place = hashOf({ view });
  const address = frame === 'dashboard' ? place : browser.runtime.getURL(`dashboard/index.html${place}`);
  return (
    <a {...(frame === 'dashboard' ? {} : { target: '_blank', rel: 'noreferrer' })} href={address}>
      <Icon name={icon} />
      {t(label)}
    </a>
  );
}
