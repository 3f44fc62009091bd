import type { KeyInput, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { dueOn } from '../../src/domain/due';
import { getByRole } from '../browsers/by-role';
import { eventually } from '../browsers/eventually';
import { people } from '../site/people';
import { ask, keepByHand } from './ask';
import { shows } from './face';
import { recordsIn } from './records';
import { shared } from './shared';
import { kinds } from './start';

const { dana, zoe, kai } = people;

describe.each(kinds)('the agenda in %s', (kind) => {
  const at = shared(kind);

  const inDays = (days: number) => dueOn(Temporal.Now.plainDateISO().add({ days }));
  const followUps = async () => (await recordsIn(at.browser)).followUps;
  const statusOf = async (what: string) => (await followUps()).find((each) => each.what === what)?.status;
  const dueOf = async (what: string) => (await followUps()).find((each) => each.what === what)?.due;

  /** What the rows are about, in their order; of long lists, of those that are drawn. */
  const rows = (page: Page) =>
    page.evaluate(() => [...document.querySelectorAll('.agenda .what')].map((what) => what.textContent));
  const untilRows = (page: Page, ...wanted: string[]) =>
    eventually(`the rows ${wanted}`, async () => `${await rows(page)}` === `${wanted}`);
  /** Waits until the focus stands on the name in the row about something. */
  const untilAt = (page: Page, wanted: string) =>
    eventually(`the focus on “${wanted}”`, () =>
      page.evaluate((what) => {
        const { activeElement } = document;
        return (
          activeElement?.matches('a.who') && activeElement.closest('.row')?.querySelector('.what')?.textContent === what
        );
      }, wanted),
    );
  const extend = async (page: Page, key: KeyInput) => {
    await page.keyboard.down('Shift');
    await page.keyboard.press(key);
    await page.keyboard.up('Shift');
  };

  test('is gone through by keyboard alone', async () => {
    const { browser } = at;
    const ids = await Promise.all([dana, zoe, kai].map((person) => keepByHand(browser, person)));
    const plan = (contactId: string | undefined, what: string, days: number) =>
      ask(browser, 'followUp.plan', { contactId: contactId ?? '', what, due: inDays(days) });
    await plan(ids[0], 'the offer', -4);
    await plan(ids[1], 'the contract', -3);
    await plan(ids[2], 'the demo', -2);
    await plan(ids[0], 'the invoice', -1);
    const popup = await browser.openPopup(await browser.open('about:blank'));
    await untilRows(popup, 'the offer', 'the contract', 'the demo', 'the invoice');
    await eventually('the keys', () => popup.$('.select-row'));

    await popup.keyboard.press('j');
    await untilAt(popup, 'the offer');
    await popup.keyboard.press('j');
    await untilAt(popup, 'the contract');
    await popup.keyboard.press('e');
    await untilAt(popup, 'the demo');
    await untilRows(popup, 'the offer', 'the demo', 'the invoice');
    expect(await statusOf('the contract')).toBe('done');
    await popup.keyboard.press('u');
    await untilAt(popup, 'the contract');
    expect(await statusOf('the contract')).toBe('open');

    await popup.keyboard.press('h');
    await eventually('the choice with the cursor in it', () =>
      popup.evaluate(() => document.activeElement?.closest('.snooze') !== null),
    );
    await (await getByRole(popup, 'textbox', 'When, in words')).focus();
    await popup.keyboard.type('in 9 days');
    await popup.keyboard.press('Enter');
    await untilAt(popup, 'the demo');
    expect(await dueOf('the contract')).toBe(inDays(9));

    await popup.keyboard.press('k');
    await popup.keyboard.press('x');
    await extend(popup, 'ArrowDown');
    await extend(popup, 'j');
    await shows(popup, '3 selected');
    await extend(popup, 'k');
    await shows(popup, '2 selected');
    await popup.keyboard.press('e');
    await shows(popup, '2 done.');
    await untilAt(popup, 'the invoice');
    expect([await statusOf('the offer'), await statusOf('the demo')]).toEqual(['done', 'done']);
    await popup.keyboard.press('u');
    await untilAt(popup, 'the offer');
    expect([await statusOf('the offer'), await statusOf('the demo')]).toEqual(['open', 'open']);

    await popup.keyboard.press('?');
    await getByRole(popup, 'dialog', 'Keys of the agenda');
    await popup.keyboard.press('Escape');
    await untilAt(popup, 'the offer');
    await popup.keyboard.press('Enter');
    await getByRole(popup, 'heading', dana.name);
    expect(await at.said()).toEqual([]);
  });

  test('of a thousand is shown to its end, draws what is in sight, and is walked to its last row', async () => {
    const { browser } = at;
    const contactId = await keepByHand(browser, dana);
    await browser.inExtension(
      (_, id, due) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('touchbase');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const database = opening.result;
            const writing = database.transaction('followUps', 'readwrite');
            for (let each = 0; each < 1_000; each += 1) {
              writing.objectStore('followUps').add({
                ...{ id: `f${String(each).padStart(3, '0')}`, kind: 'planned', subjectIds: [id], originContactId: id },
                // Of differing heights: some take one line, some several.
                ...{ what: `thing ${each}${' and on'.repeat((each % 7) * 9)}`, due, status: 'open', closedAt: null },
                ...{ madeAt: 1, updatedAt: '2026-11-21T00:00:00.000Z-0000-test', stamps: {} },
              });
            }
            writing.onabort = () => reject(writing.error);
            writing.oncomplete = () => {
              database.close();
              resolve();
            };
          };
        }),
      contactId,
      inDays(-1),
    );
    const page = await browser.openExtensionPage('dashboard/index.html#/agenda');
    await (await getByRole(page, 'button', 'and 950 more')).click();
    await eventually('the whole agenda', () => page.$('.agenda [aria-setsize="1000"]'));
    await eventually('the keys', () => page.$('.select-row'));

    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await eventually('the last row at the foot', () =>
      page.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight);
        const last = document.querySelector('.row[aria-posinset="1000"]:not(.waiting)');
        return last !== null && last.getBoundingClientRect().bottom <= innerHeight;
      }),
    );
    expect((await rows(page)).length).toBeLessThan(150);

    // The focus comes along: from the row before the last but one to the last, and no further.
    const untilAtPlace = (place: number) =>
      eventually(`the focus on row ${place}`, () =>
        page.evaluate(
          (wanted) => document.activeElement?.closest('.row')?.getAttribute('aria-posinset') === String(wanted),
          place,
        ),
      );
    await page.evaluate(() => {
      const name = document.querySelector('.row[aria-posinset="998"] a.who');
      if (name instanceof HTMLElement) name.focus();
    });
    await untilAtPlace(998);
    for (const place of [999, 1_000, 1_000]) {
      await page.keyboard.press('j');
      await untilAtPlace(place);
    }
    expect(await at.said()).toEqual([]);
  });
});
