import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PlanStepDue } from '../../src/domain/follow-up';
import type { Day } from '../../src/domain/working-time';
import { getByRole } from '../browsers/by-role';
import { eventually } from '../browsers/eventually';
import { people } from '../site/people';
import { alwaysAtWork } from './always-at-work';
import { ask, keepByHand } from './ask';
import { click, fill, shows, textOf } from './face';
import { lookAtAgenda } from './look';
import { recordsIn } from './records';
import { shared } from './shared';
import { kinds } from './start';

const { dana } = people;

const today = () => Temporal.Now.plainDateISO();
/** The days that are so many days away from a day. */
const daysFrom = (day: Temporal.PlainDate, ...distances: number[]) =>
  distances.map((days) => day.add({ days }).toString() as Day); // ISO 8601 is the form of Day

describe.each(kinds)('plans in %s', (kind) => {
  const at = shared(kind);
  beforeEach(() => alwaysAtWork(at.browser));

  const steps = async () =>
    (await recordsIn(at.browser)).followUps.filter((each): each is PlanStepDue => each.kind === 'plan-step');
  const dues = async () => (await steps()).map(({ due }) => due).sort();
  const eventuallyDue = (...wanted: readonly string[]) =>
    eventually(`steps due ${wanted}`, async () => `${await dues()}` === `${wanted}`);

  /** The popup, showing somebody. */
  async function popupOf(id: string): Promise<Page> {
    const page = await at.browser.open('about:blank');
    const popup = await at.browser.openPopup(page);
    await popup.evaluate((hash) => {
      location.hash = hash;
    }, `#/person/${id}`);
    await getByRole(popup, 'heading', dana.name);
    return popup;
  }

  /** Saves the form that is open; the recorder above has a button of that name as well. */
  async function save(page: Page): Promise<void> {
    await click(await eventually('the form', () => page.$('.care .edit-form')), 'button', 'Save');
  }

  /** Tells the day a plan counts from. */
  async function countFrom(page: Page, day: Temporal.PlainDate): Promise<void> {
    const field = await eventually('the field of the day', () => page.$('.care input[type=date]'));
    await fill(field, day.toString());
  }

  test('starts the one for after a sale in the popup, moves its day, and takes both back', async () => {
    const popup = await popupOf(await keepByHand(at.browser, dana));
    await click(popup, 'button', 'Start a plan');
    await shows(popup, 'You will be reminded of:');
    await save(popup);
    await shows(popup, 'After the sale started, counted from');
    const sale = daysFrom(today(), 3, 30, 90, 95);
    expect(await dues()).toEqual(sale);
    await shows(popup, 'held back until good feedback is noted; none is noted yet');

    const later = today().add({ days: 10 });
    await click(popup, 'button', 'Move the day…');
    await countFrom(popup, later);
    await shows(popup, 'Once saved, the steps are due:');
    expect(await dues()).toEqual(sale);
    await save(popup);
    await shows(popup, 'After the sale is now counted from');
    expect(await dues()).toEqual(daysFrom(later, 3, 30, 90, 95));
    await click(popup, 'button', 'Undo');
    await eventuallyDue(...sale);

    const changes = await at.browser.openExtensionPage('dashboard/index.html#/changes');
    await click(changes, 'button', `Undo: plan started, ${dana.name}`);
    await eventuallyDue();
    expect(await at.said()).toEqual([]);
  });

  test('asks for a referral only once good feedback is noted', async () => {
    const { browser } = at;
    const contactId = await keepByHand(browser, dana);
    const [anchor = '2026-01-01'] = daysFrom(today(), -95);
    await ask(browser, 'plan.start', { planId: 'built-in:after-sale', contactId, anchor });
    expect(await dues()).toEqual(daysFrom(today(), 0));
    const popup = await popupOf(contactId);

    const note = async (rating: 'Good' | 'Mixed', words: string) => {
      await click(popup, 'radio', 'Feedback');
      await click(popup, 'radio', rating);
      await (await getByRole(popup, 'textbox', `Note about ${dana.name}`)).type(words);
      await popup.keyboard.press('Enter');
      await shows(popup, words);
    };
    await note('Mixed', 'Setup took too long');
    await shows(popup, 'held back until good feedback is noted; the last was mixed');
    await lookAtAgenda(browser);
    expect(Object.keys(await browser.notifications())).toEqual([]);
    expect(await browser.badge()).toBe('');

    await note('Good', 'The team loves it now');
    await eventually('the notification', async () => Object.keys(await browser.notifications()).length === 1);
    await eventually('the badge', async () => (await browser.badge()) === '1');
    await shows(popup, 'Follow-ups');
    expect(await textOf(popup)).not.toContain('held back');
    expect(await at.said()).toEqual([]);
  });

  test('are changed in the dashboard: what is started afterwards has the steps of then', async () => {
    const { browser } = at;
    const contactId = await keepByHand(browser, dana);
    const room = await browser.openExtensionPage('dashboard/index.html#/plans');
    await click(room, 'button', 'More for After an event');
    await click(room, 'button', 'Edit');
    await fill(await getByRole(room, 'spinbutton', 'Step 1: number of days'), '2');
    await click(room, 'button', 'Remove step 3');
    await click(room, 'button', 'Save');
    await shows(room, 'After an event saved.');
    await shows(room, 'changed by you');
    const [anchor = '2026-01-01'] = daysFrom(today(), 0);
    await ask(browser, 'plan.start', { planId: 'built-in:event', contactId, anchor });
    expect(await dues()).toEqual(daysFrom(today(), 2, 4));
    expect(await at.said()).toEqual([]);
  });
});
