import { describe, expect, test } from 'vitest';
import { dueAtMinute } from '../../src/domain/due';
import { databaseVersion } from '../../src/store/schema';
import type { RunningBrowser } from '../browsers/browser';
import { eventually } from '../browsers/eventually';
import { threadAddress } from '../site/gmail/address';
import { people } from '../site/people';
import { ask } from './ask';
import { builds } from './builds';
import { click, cursorIn, shows } from './face';
import { previousBuild } from './previous-build';
import { type Records, recordsIn } from './records';
import { threadOf } from './sample';
import { kinds, launchBuilt, startSites } from './start';

const { dana } = people;
const recorded = ['contacts', 'conversations', 'touchpoints', 'notes', 'followUps', 'settings'] as const;

describe.each(kinds)('in %s', (kind) => {
  test('an update from the build before keeps all that was recorded, the draft too', async () => {
    const [site, extension] = [await startSites(), await previousBuild(kind)];
    const address = threadAddress(threadOf(site, 'pilot'));

    const browser = await launchBuilt(kind, site, { extension, welcome: 'left' }); // there was no first-run page yet
    const popup = await browser.openPopup(await browser.open(address));
    await click(popup, 'button', 'Keep in touch');
    await cursorIn(popup, `Note about ${dana.name}`);
    await popup.keyboard.type('Prefers annual billing');
    await popup.keyboard.press('Enter');
    await shows(popup, 'Note saved.');
    await popup.keyboard.type('Asked whether seats');
    await eventually('the draft', async () =>
      JSON.stringify(await browser.inExtension((api) => api.storage.local.get())).includes('Asked whether seats'),
    );
    const contactId = (await recordsIn(browser)).contacts[0]?.id ?? '';
    const due = dueAtMinute(Temporal.Now.plainDateTimeISO().add({ days: 2 }));
    await ask(browser, 'followUp.plan', { contactId, what: 'Call about seats', due });
    const then = await recordsIn(browser);
    expect(then.touchpoints).toHaveLength(threadOf(site, 'pilot').mails.length);
    expect(await versionIn(browser)).toBeLessThan(databaseVersion);

    await browser.update(builds[kind]);
    await eventually('today’s database', async () => (await versionIn(browser)) === databaseVersion);
    const now = await recordsIn(browser);
    for (const table of recorded) expect(byId(now, table), table).toMatchObject(byId(then, table));
    expect(now.changes.length).toBeGreaterThanOrEqual(then.changes.length);
    await eventually('an alarm', async () => (await browser.alarms()).some(({ name }) => name === 'agenda'));

    const again = await browser.openPopup(await browser.open(address));
    await cursorIn(again, `Note about ${dana.name}`);
    await again.keyboard.type(' may be shared');
    await again.keyboard.press('Enter');
    await shows(again, 'Note saved.');
    const texts = (await recordsIn(browser)).notes.map(({ text }) => text);
    expect(texts.sort()).toEqual(['Asked whether seats may be shared', 'Prefers annual billing']);
    await shows(again, 'Call about seats');
  });
});

/** The rows of a table by their ids, without when they were last written: an open page is looked at again and again. */
function byId(records: Records, table: (typeof recorded)[number]): Record<string, unknown> {
  const rows = records[table].map((row) => [row.id, { ...row, lookedAt: undefined, updatedAt: undefined }]);
  return Object.fromEntries(rows);
}

function versionIn(browser: RunningBrowser): Promise<number> {
  return browser.inExtension(
    async () => (await indexedDB.databases()).find(({ name }) => name === 'touchbase')?.version ?? 0,
  );
}
