import type { ElementHandle } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { dueOn } from '../../src/domain/due';
import { addWorkingDays, usualHours } from '../../src/domain/working-time';
import { getByRole } from '../browsers/by-role';
import { eventually } from '../browsers/eventually';
import { people } from '../site/people';
import { ask, keepByHand } from './ask';
import { click, shows } from './face';
import { recordsIn } from './records';
import { shared } from './shared';
import { kinds } from './start';

const { dana, kai } = people;

const textIn = (field: ElementHandle<Element>) =>
  field.evaluate((it) => (it instanceof HTMLInputElement || it instanceof HTMLTextAreaElement) && it.value);

describe.each(kinds)('the address bar in %s', (kind) => {
  const at = shared(kind);
  // Firefox shows the default suggestion late, so what was understood stands in the line below it.
  const understood = kind === 'firefox' ? 1 : 0;

  /** Types a line after the keyword and waits until the line of that place says so. */
  async function type(line: string, says: string, place = understood): Promise<string[]> {
    const { browser } = at;
    await browser.typeInAddressBar(`tb ${line}`);
    let lines: string[] = [];
    try {
      return await eventually(says, async () => {
        lines = await browser.addressBarLines();
        return lines[place]?.includes(says) && lines;
      });
    } catch (problem) {
      throw new Error(`The address bar does not say “${says}” but:\n${lines.join('\n')}`, { cause: problem });
    }
  }

  const followUps = async () => (await recordsIn(at.browser)).followUps;
  const savedNotification = () =>
    eventually('what was saved', async () =>
      Object.keys(await at.browser.notifications()).find((id) => id.startsWith('saved:')),
    );

  test('wakes the background, says how a line is understood, saves it on Enter, and takes it back', async () => {
    const { browser } = at;
    const id = await keepByHand(browser, dana);
    await browser.open('about:blank');
    await browser.stopBackground();
    const [first = ''] = dana.name.split(' ');
    const says = `${dana.name} · quote · if no answer is seen by`;
    await type(`${first.toLowerCase()} quote if no answer in 3 working days`, says);
    expect(await followUps()).toEqual([]);

    await browser.pickInAddressBar(0);
    const notification = await savedNotification();
    const due = dueOn(addWorkingDays(Temporal.Now.plainDateISO(), 3, usualHours));
    expect(await followUps()).toMatchObject([{ kind: 'wait', what: 'quote', due, subjectIds: [id], status: 'open' }]);

    if (kind === 'chromium') {
      await browser.pressNotificationButton(notification, 0);
    } else {
      await browser.clickNotification(notification);
      const changes = await browser.extensionPage('dashboard/index.html#/changes');
      await click(changes, 'button', `Undo: follow-up planned, ${dana.name}`);
      await shows(changes, 'Undone.');
      await changes.close();
    }
    await eventually('the undoing', async () => (await followUps()).length === 0);
    await eventually('the end of the notification', async () => {
      const shown = Object.keys(await browser.notifications());
      return !shown.includes(notification);
    });
    // Firefox notes what it was in the middle of when the background was stopped.
    const interrupted = /^An IndexedDB transaction .* has been aborted/;
    expect((await at.said()).filter(({ text }) => !interrupted.test(text))).toEqual([]);
  });

  test('offers the others who are called so, whatever stands in their names', async () => {
    const { browser } = at;
    const name = 'Pat <b>O\'Neil</b> & "Sons"';
    const other = await keepByHand(browser, { ...kai, name });
    const latest = await keepByHand(browser, { ...dana, name });
    await browser.open('about:blank');
    const lines = await type('pat call in 3 working days', `${name} · call`, understood + 1);
    expect(lines[understood]).toContain(`${name} · call`);
    await browser.pickInAddressBar(understood + 1);
    await savedNotification();
    expect(await followUps()).toMatchObject([{ what: 'call', subjectIds: [other] }]);
    expect(latest).not.toBe(other);
  });

  test('says what it does not understand, and opens it in the dashboard', async () => {
    const { browser } = at;
    await keepByHand(browser, dana);
    await browser.open('about:blank');
    await type(`${dana.name} call someday`, 'no date is understood in “call someday”');
    await browser.pickInAddressBar(0);
    const person = await browser.extensionPage('dashboard/index.html#/person/');
    const what = await getByRole(person, 'textbox', `What to do for ${dana.name}`);
    await eventually('the words', async () => (await textIn(what)) === `${dana.name} call someday`);
    await person.close();

    await type('zebedee call tomorrow', 'Nobody whom you keep is called zebedee');
    await browser.pickInAddressBar(0);
    const dashboard = await browser.extensionPage('dashboard/index.html#/add/');
    const name = await getByRole(dashboard, 'textbox', 'Name');
    expect(await textIn(name)).toBe('zebedee call tomorrow');
    expect(await followUps()).toEqual([]);
    await dashboard.close();
    expect(await at.said()).toEqual([]);
  });

  test('knows the working time that was set', async () => {
    const { browser } = at;
    await keepByHand(browser, dana);
    const today = Temporal.Now.plainDateISO();
    const workdays = [today.add({ days: 2 }).dayOfWeek];
    await ask(browser, 'workingTime.set', { workdays, dayStart: '09:00', dayEnd: '17:00', quiet: [], holidays: [] });
    await browser.open('about:blank');
    await type(`${dana.name} call in 2 working days`, 'in 9 days');
    await browser.pickInAddressBar(0);
    await savedNotification();
    expect(await followUps()).toMatchObject([{ kind: 'planned', due: dueOn(today.add({ days: 9 })) }]);
  });
});
