import { browser } from '../../messages/browser';
import { dashboardRooms } from '../dashboard-rooms';
import type { Frame } from '../frame';
import { hashOf } from '../route';
import { t } from '../t';
import { Icon } from './icon';
import { PrivateHour } from './private-hour';

/** Some rooms are in the dashboard alone: there is room for them, and they stay open beside a page. */
export function MenuRooms({ frame }: { frame: Frame }) {
  const dashboard = browser.runtime.getURL('dashboard/index.html');
  const elsewhere = frame === 'dashboard' ? {} : { target: '_blank', rel: 'noreferrer' };
  return (
    <>
      {dashboardRooms.map(({ view, icon, label }) => (
        <a key={view} {...elsewhere} href={`${frame === 'dashboard' ? '' : dashboard}${hashOf({ view })}`}>
          <Icon name={icon} />
          {t(label)}
        </a>
      ))}
      <a href={hashOf({ view: 'shortcuts' })}>
        <Icon name="keyboard" />
        {t('shortcuts')}
      </a>
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
