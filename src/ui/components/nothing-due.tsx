import { hashOf } from '../route';
import { t } from '../t';
import { Icon } from './icon';
import { Mark } from './mark';

interface Props {
  /** Whether anybody is kept. */
  anybody: boolean;
  /** Whether anything is planned for later. */
  planned: boolean;
}

/** A day on which nothing is due, or the first day of all: something kind, and what to do next. */
export function NothingDue({ anybody, planned }: Props) {
  if (!anybody) {
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
  return (
    <div class="empty">
      <h2>{t('nothingDueTitle')}</h2>
      <p>{planned ? t('nothingDueText') : t('nothingPlannedText')}</p>
    </div>
  );
}
