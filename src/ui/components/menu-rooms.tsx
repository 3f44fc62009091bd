import { browser } from '../../messages/browser';
import type { Frame } from '../frame';
import { hashOf } from '../route';
import { type MessageKey, t } from '../t';
import { Icon, type IconName } from './icon';
import { PrivateHour } from './private-hour';

const rooms = [
  { view: 'plans', icon: 'plan', label: 'plans' },
  { view: 'templates', icon: 'email', label: 'templates' },
  { view: 'rhythms', icon: 'cadence', label: 'rhythms' },
  { view: 'settings', icon: 'edit', label: 'settings' },
  { view: 'backup', icon: 'backup', label: 'backup' },
  { view: 'receipt', icon: 'check', label: 'receipt' },
  { view: 'health', icon: 'warning', label: 'readerHealth' },
] as const satisfies { view: string; icon: IconName; label: MessageKey }[];

/** Some rooms are in the dashboard alone: there is room for them, and they stay open beside a page. */
export function MenuRooms({ frame }: { frame: Frame }) {
  const dashboard = browser.runtime.getURL('dashboard/index.html');
  const elsewhere = frame === 'dashboard' ? {} : { target: '_blank', rel: 'noreferrer' };
  return (
    <>
      {rooms.map(({ view, icon, label }) => (
        <a key={view} {...elsewhere} href={`${frame === 'dashboard' ? '' : dashboard}${hashOf({ view })}`}>
          <Icon name={icon} />
          {t(label)}
        </a>
      ))}
      <PrivateHour />
      {frame !== 'dashboard' && (
        <a href={dashboard} {...elsewhere}>
          <Icon name="open" />
          {t('openDashboard')}
        </a>
      )}
    </>
  );
}
