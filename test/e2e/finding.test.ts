import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { dueOn } from '../../src/domain/due';
import { addWorkingDays, usualHours } from '../../src/domain/working-time';
import { getByRole } from '../browsers/by-role';
import { eventually } from '../browsers/eventually';
import { threadAddress } from '../site/gmail/address';
import { people } from '../site/people';
import { ask, keepByHand } from './ask';
import { click, cursorIn, shows, textOf } from './face';
import { onlyContact, recordsIn } from './records';
import { threadOf } from './sample';
import { shared } from './shared';
import { kinds } from './start';

const { dana, kai } = people;

describe.each(kinds)('finding in %s', (kind) => {
  const at = shared(kind);

  /** The options that the list shows, by the name of their group. */
  const listed = (page: Page) =>
    page.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll('[role=listbox] [role=group]')].map((group) => [
          document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent,
          [...group.querySelectorAll('[role=option]')].map((option) =>
            [...option.querySelectorAll('span:not([aria-hidden])')].map((part) => part.textContent).join(' · '),
          ),
        ]),
      ),
    );
  /** The option that Enter would pick. */
  const active = (page: Page) =>
    page.evaluate(() => document.querySelector('[role=option][aria-selected=true] .hit-name')?.textContent);
  const pressControl = async (page: Page, key: 'k') => {
    await page.keyboard.down('Control');
    await page.keyboard.press(key);
    await page.keyboard.up('Control');
  };
  const inSearch = (page: Page) =>
    eventually('the cursor in the search', () =>
      page.evaluate(() => document.activeElement?.getAttribute('role') === 'combobox'),
    );

  test('lists people, companies, notes, touchpoints and commands, picked by the keyboard alone', async () => {
    const { browser } = at;
    const id = await keepByHand(browser, { ...dana, name: 'Bjørn Nordahl' });
    await ask(browser, 'contact.edit', { id, details: { company: 'Nordlicht GmbH' } });
    const other = await keepByHand(browser, kai);
    await ask(browser, 'note.write', {
      contactId: other,
      kind: 'need',
      text: 'Knows everybody at Nordlicht since 2019',
    });
    const touch = {
      contactId: other,
      channel: 'call',
      direction: 'out',
      at: Date.now(),
      summary: 'About Nordsee',
    } as const;
    await ask(browser, 'touchpoint.log', touch);
    const page = await browser.open('about:blank');
    const popup = await browser.openPopup(page);
    await shows(popup, 'All clear');

    await pressControl(popup, 'k');
    await inSearch(popup);
    const commands = (await eventually('the commands', async () => (await listed(popup))['Commands'])) ?? [];
    expect(commands).toEqual(expect.arrayContaining(['Record for…', 'Add a person', 'Settings', 'Back up now']));
    await popup.keyboard.press('End');
    expect(await active(popup)).toBe(commands.at(-1));
    await popup.keyboard.press('Home');
    expect(await active(popup)).toBe('Record for…');

    await popup.keyboard.type('nord');
    await eventually('everything', async () => Object.keys(await listed(popup)).length === 5);
    expect(await listed(popup)).toEqual({
      People: ['Bjørn Nordahl · Nordlicht GmbH'],
      Companies: ['Nordlicht GmbH · 1 person'],
      Notes: [`${kai.name} · Knows everybody at Nordlicht since 2019`],
      Touchpoints: [`${kai.name} · About Nordsee`],
      Commands: ['Add “nord”'],
    });
    expect(await active(popup)).toBe('Bjørn Nordahl');
    await popup.keyboard.press('ArrowDown');
    await eventually('the company', async () => (await active(popup)) === 'Nordlicht GmbH');
    await popup.keyboard.press('Enter');
    await getByRole(popup, 'heading', 'Nordlicht GmbH');
    await click(popup, 'link', 'Bjørn Nordahl');
    await cursorIn(popup, 'Note about Bjørn Nordahl');

    // Everywhere, also while text is typed; a slip in the name is forgiven.
    await pressControl(popup, 'k');
    await inSearch(popup);
    await popup.keyboard.type('record');
    await eventually('the command', async () => (await active(popup)) === 'Record for…');
    await popup.keyboard.press('Enter');
    await shows(popup, 'For whom? Type a name.');
    await popup.keyboard.type('nrodahl');
    await popup.keyboard.press('Enter');
    await cursorIn(popup, 'Note about Bjørn Nordahl');
    expect(await at.said()).toEqual([]);
  });

  test('waits for the thread on screen by a key, and says so or says why not', async () => {
    const { browser, site } = at;
    const note = () =>
      eventually('a notification', async () =>
        Object.keys(await browser.notifications()).find((id) => /saved/.test(id)),
      );
    const put = async (id: string) => {
      await browser.inExtension((api, it) => api.notifications.clear(it), id);
      await eventually('no notification', async () => Object.keys(await browser.notifications()).length === 0);
    };
    const mail = await browser.open(threadAddress(threadOf(site, 'pilot')));
    await mail.waitForSelector('[data-legacy-message-id]');
    await browser.pressShortcut('wait');
    await put(await note());
    expect((await recordsIn(browser)).followUps).toEqual([]); // nobody is kept

    const popup = await browser.openPopup(mail);
    await click(popup, 'button', 'Keep in touch');
    await shows(popup, 'is kept.');
    await browser.closePopup();
    const { id } = await onlyContact(browser);
    await browser.stopBackground();
    await mail.bringToFront();
    await browser.pressShortcut('wait');
    const saved = await note();
    expect(saved).toMatch(/^saved:/);
    const due = dueOn(addWorkingDays(Temporal.Now.plainDateISO(), 3, usualHours));
    const followUps = async () => (await recordsIn(browser)).followUps;
    expect(await followUps()).toMatchObject([
      { kind: 'wait', due, subjectIds: [id], conversationId: expect.stringMatching(/^gmail:/) },
    ]);
    await put(saved);
    await browser.pressShortcut('wait');
    const already = await note();
    expect(already).toMatch(/^unsaved:/); // an answer is awaited there already
    expect(await followUps()).toHaveLength(1);

    const tab = await browser.open('about:blank');
    await put(already);
    await browser.pressShortcut('wait');
    expect(await note()).toMatch(/^unsaved:/); // no page that is read
    await tab.close();
    const { changes } = await recordsIn(browser);
    const made = changes.find(({ label }) => label === 'follow-up-planned');
    expect(saved).toBe(`saved:${made?.id}`);
    if (kind === 'chromium') await browser.pressNotificationButton(saved, 0);
    else await ask(browser, 'change.undo', { changeId: made?.id ?? '' });
    await eventually('the undoing', async () => (await followUps()).length === 0);
  });

  test('opens the popup with the cursor in the search by a key, and tells which keys there are', async () => {
    const { browser } = at;
    await keepByHand(browser, dana);
    const page = await browser.open('about:blank');
    await page.bringToFront();
    await browser.stopBackground();
    await browser.pressShortcut('search');
    const popup = await browser.openedPopup();
    await inSearch(popup);
    await shows(popup, 'Record for…');
    await popup.keyboard.type(dana.name.slice(0, 4));
    await popup.keyboard.press('Enter');
    await cursorIn(popup, `Note about ${dana.name}`);
    await browser.closePopup();
    // The next one opens with the note as ever.
    const next = await browser.openPopup(page);
    await shows(next, 'All clear');
    expect(await next.evaluate(() => location.hash)).toBe('');

    const dashboard = await browser.openExtensionPage('dashboard/index.html#/shortcuts');
    await shows(dashboard, 'Keys in every tab');
    const text = await eventually('the keys', async () => {
      const said = await textOf(dashboard);
      return said.includes('Shift') && said;
    });
    const keys = await browser.inExtension((api) => api.commands.getAll());
    expect(
      keys
        .filter(({ shortcut }) => shortcut)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(
      ['_execute_action', kind === 'chromium' ? 'open-panel' : '_execute_sidebar_action', 'search', 'wait'].toSorted(),
    );
    for (const letter of 'JOLK') expect(text).toContain(`Alt Shift ${letter}`);
    for (const does of ['Record: open Touchbase', 'Open the panel', 'Wait for an answer', 'Search']) {
      expect(text).toContain(does);
    }
    expect(await at.said()).toEqual([]);
  });

  if (kind === 'firefox') {
    // Chromium opens its panel for a key that a user pressed alone, and no protocol presses one.
    test('opens and closes the panel by a key', async () => {
      const { browser } = at;
      const page = await browser.open('about:blank');
      await page.bringToFront();
      const isOpen = () =>
        browser.inExtension((api) => Reflect.get(api, 'sidebarAction').isOpen({}) as Promise<boolean>);
      expect(await isOpen()).toBe(false);
      await browser.pressShortcut('_execute_sidebar_action');
      await eventually('the panel', isOpen);
      await browser.pressShortcut('_execute_sidebar_action');
      await eventually('no panel', async () => !(await isOpen()));
    });
  }
});
