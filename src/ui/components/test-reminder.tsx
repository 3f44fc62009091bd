import { useState } from 'preact/hooks';
import { browser } from '../../messages/browser';
import { t } from '../t';

/** Shows a reminder to see whether the system lets any through. */
export function TestReminder() {
  const [tried, setTried] = useState<'not-yet' | 'shown' | 'blocked'>('not-yet');
  const send = async () => {
    try {
      const allowed = await isAllowed();
      await browser.notifications.create('test', {
        type: 'basic',
        iconUrl: browser.runtime.getURL('icons/128.png'),
        title: t('testReminderTitle'),
        message: t('testReminderMessage'),
      });
      setTried(allowed ? 'shown' : 'blocked');
    } catch (problem) {
      console.warn(problem);
      setTried('blocked');
    }
  };
  return (
    <section class="room-card">
      <h2>{t('reminders')}</h2>
      <p>{t('remindersText')}</p>
      <div class="buttons">
        <button type="button" onClick={send}>
          {t('testReminder')}
        </button>
      </div>
      <div role="status">
        {tried === 'shown' && <p>{t('testReminderShown')}</p>}
        {tried === 'blocked' && <p class="problem">{t('testReminderBlocked')}</p>}
        {tried !== 'not-yet' && (
          <ul class="small">
            <li>{t('helpWindows')}</li>
            <li>{t('helpMac')}</li>
            <li>{t('helpLinux')}</li>
          </ul>
        )}
      </div>
    </section>
  );
}

/** What Chromium says of its own setting; Firefox has no such question (MDN, notifications). */
async function isAllowed(): Promise<boolean> {
  const ask: unknown = Reflect.get(browser.notifications, 'getPermissionLevel');
  if (typeof ask !== 'function') return true;
  return (await Reflect.apply(ask, browser.notifications, [])) !== 'denied';
}
