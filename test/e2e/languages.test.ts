import { describe, expect, test } from 'vitest';
import { getByRole } from '../browsers/by-role';
import { threadAddress } from '../site/gmail/address';
import { people } from '../site/people';
import { click, shows, textOf } from './face';
import { threadOf } from './sample';
import { shared } from './shared';

const { dana } = people;

// Firefox speaks another language with a language pack only, which is not there; `i18n` is one API in both.
describe('a German browser', () => {
  const at = shared('chromium', { language: 'de' });

  test('shows German texts with German dates', async () => {
    const { site, browser } = at;
    const popup = await browser.openPopup(await browser.open(threadAddress(threadOf(site, 'pilot'))));
    await getByRole(popup, 'heading', dana.name);
    expect(await popup.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      'de',
      'ltr',
    ]);
    await click(popup, 'button', 'In Kontakt bleiben');
    await shows(popup, 'Letzter Austausch:');
    expect(await textOf(popup)).toMatch(/vor \d+ (?:Minuten|Stunden|Tagen)|gestern|vorgestern/);

    await click(popup, 'radio', 'Zu tun');
    await popup.keyboard.type('Angebot senden in 30 days');
    const day = Temporal.Now.plainDateISO().add({ days: 30 });
    const month = day.toLocaleString('de', { month: 'short' });
    await shows(popup, `${day.day}. ${month}`);
  });

  test('says in German what is refused', async () => {
    const settings = await at.browser.openExtensionPage('dashboard/index.html#/settings');
    for (const name of ['Mo', 'Di', 'Mi', 'Do', 'Fr']) await click(settings, 'checkbox', name);
    const save = await getByRole(settings, 'button', 'Speichern');
    await save.click();
    await shows(settings, 'Das konnte nicht gespeichert werden. Wähle mindestens einen Arbeitstag.');
  });
});
