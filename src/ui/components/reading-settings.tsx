import { t } from '../t';
import { NeverLogged } from './never-logged';
import { PrivateHour } from './private-hour';
import { ReadingChoice } from './reading-choice';

/** What is read, and of whom nothing is kept. */
export function ReadingSettings() {
  return (
    <>
      <section class="room-card">
        <h2>{t('reading')}</h2>
        <p class="muted">{t('readingText')}</p>
        <ReadingChoice />
        <p class="muted">{t('privateText')}</p>
        <div class="buttons">
          <PrivateHour />
        </div>
      </section>
      <NeverLogged />
    </>
  );
}
