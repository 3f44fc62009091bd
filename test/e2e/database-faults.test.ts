import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { getByRole } from '../browsers/by-role';
import { eventually } from '../browsers/eventually';
import { threadAddress } from '../site/gmail/address';
import { people } from '../site/people';
import { builds } from './builds';
import { click, cursorIn, shows } from './face';
import { recordsIn } from './records';
import { threadOf } from './sample';
import { kinds, start } from './start';

const { dana } = people;

describe.each(kinds)('a database that cannot be opened in %s', (kind) => {
  test('is said in plain words, with a way out once it can be', async () => {
    const { site, browser } = await start(kind);
    const page = await browser.open(threadAddress(threadOf(site, 'pilot')));
    await eventually('the first alarm', async () => (await browser.alarms()).length > 0);
    await browser.stopBackground();
    // As after a newer version of the extension was here: this one must not touch what it does not understand.
    await browser.inExtension(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('touchbase', 9_990);
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        }),
    );
    const popup = await browser.openPopup(page);
    await shows(popup, "Touchbase's database in this browser could not be opened.");

    await browser.inExtension(
      () =>
        new Promise<void>((resolve, reject) => {
          const deleting = indexedDB.deleteDatabase('touchbase');
          deleting.onerror = () => reject(deleting.error);
          deleting.onsuccess = () => resolve();
        }),
    );
    await click(popup, 'button', 'Try again');
    await shows(popup, dana.name);
  });
});

describe('a full disk in chromium', () => {
  // A build without `unlimitedStorage`, since that permission ignores the browser's quota override.
  function buildWithQuota(): string {
    const directory = mkdtempSync(join(tmpdir(), 'touchbase-quota-'));
    onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
    cpSync(builds.chromium, directory, { recursive: true });
    const file = join(directory, 'manifest.json');
    const manifest: { permissions: string[] } = JSON.parse(readFileSync(file, 'utf8'));
    const permissions = manifest.permissions.filter((each) => each !== 'unlimitedStorage');
    writeFileSync(file, JSON.stringify({ ...manifest, permissions }));
    return directory;
  }

  test('is said in plain words, and nothing typed is lost', async () => {
    const { site, browser } = await start('chromium', { extension: buildWithQuota() });
    const page = await browser.open(threadAddress(threadOf(site, 'pilot')));
    const popup = await browser.openPopup(page);
    await click(popup, 'button', 'Keep in touch');
    const field = await getByRole(popup, 'textbox', `Note about ${dana.name}`);
    await cursorIn(popup, `Note about ${dana.name}`);

    const protocol = await popup.createCDPSession();
    const origin = await popup.evaluate(() => location.origin);
    await protocol.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await field.type('Wants forty seats');
    await popup.keyboard.press('Enter');
    await shows(popup, 'The disk is full, so this was not saved.');
    expect(await field.evaluate((it) => (it instanceof HTMLTextAreaElement ? it.value : null))).toBe(
      'Wants forty seats',
    );
    expect((await recordsIn(browser)).notes).toEqual([]);

    await protocol.send('Storage.overrideQuotaForOrigin', { origin });
    await field.focus();
    await popup.keyboard.press('Enter');
    await eventually('the note', async () => (await recordsIn(browser)).notes.length === 1);
    expect((await recordsIn(browser)).notes).toMatchObject([{ text: 'Wants forty seats' }]);
  });
});
