import { hashOf } from '../route';
import { t } from '../t';
import { Icon } from './icon';
import { Mark } from './mark';

/** The first day of all, when nobody is kept yet: what to do next. */
export function FirstDay() {
  return (
    <div class="empty welcome">
      <Mark />
      <h2>{t('welcomeTitle')}</h2>
      <p>{t('welcomeText')}</p>
      <p>{t('welcomePrivacy')}</p>
      <a class="button" href={hashOf({ view: 'add', name: '' })}>
        <Icon name="add" />
        {t('addPerson')}
      </a>
    </div>
  );
}
