import type { Frame } from '../frame';
import { lazy } from '../lazy';
import { hashOf } from '../route';
import { t } from '../t';
import { Icon } from './icon';
import { Menu } from './menu';

const MenuRooms = lazy(() => import('./menu-rooms').then((module) => module.MenuRooms), null);

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
      <MenuRooms frame={frame} />
    </Menu>
  );
}
