import { hashOf } from '../route';
import { t } from '../t';
import { ReadingChoice } from './reading-choice';
import { SampleData } from './sample-data';
import { TestReminder } from './test-reminder';
import { WorkingHours } from './working-hours';

/** The first minute: what is read and stored, what never happens, and the few things worth choosing. */
export function Welcome() {
  return (
    <section class="room first-run">
      <header class="view-header">
        <h1>{t('welcome')}</h1>
      </header>
      <p>{t('welcomeLead')}</p>
      <section class="room-card">
        <h2>{t('welcomeDoes')}</h2>
        <ul class="points">
          <li>{t('welcomeReads')}</li>
          <li>{t('welcomeStores')}</li>
          <li>{t('welcomeNotBodies')}</li>
        </ul>
        <h2>{t('welcomeNever')}</h2>
        <ul class="points">
          <li>{t('welcomeNothingLeaves')}</li>
          <li>{t('welcomeNoTrace')}</li>
          <li>{t('welcomeNoAccount')}</li>
        </ul>
        <p>
          <a href={hashOf({ view: 'receipt' })}>{t('welcomeReceipt')}</a>
        </p>
      </section>
      <section class="room-card">
        <h2>{t('reading')}</h2>
        <ReadingChoice />
      </section>
      <WorkingHours />
      <TestReminder />
      <SampleData />
      <p class="muted">{t('welcomeBackup')}</p>
      <div class="buttons">
        <a class="button primary" href={hashOf({ view: 'home' })}>
          {t('welcomeStart')}
        </a>
        <a class="button" href={hashOf({ view: 'settings' })}>
          {t('settings')}
        </a>
      </div>
    </section>
  );
}
