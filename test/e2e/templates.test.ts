import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { getByRole } from '../browsers/by-role';
import { eventually } from '../browsers/eventually';
import { threadAddress } from '../site/gmail/address';
import { conversationAddress } from '../site/linkedin/address';
import { people } from '../site/people';
import { ask, keepByHand } from './ask';
import { click, first, shows } from './face';
import { linesOf } from './lines-of';
import { openTool } from './open-tool';
import { recordsIn } from './records';
import { conversationWith, threadOf } from './sample';
import { shared } from './shared';
import { kinds } from './start';

const { dana } = people;

const editors = { gmail: '.aoI [contenteditable=true]', linkedin: '.msg-form__contenteditable' };

const delay = [
  'Hi Dana,',
  '',
  'I promised you this, and I am late: send the offer. I am sorry.',
  '',
  'You will have it by Friday <noon> & no later.',
];

describe.each(kinds)('templates in %s', (kind) => {
  const at = shared(kind);
  let danaId: string;

  beforeEach(async () => {
    danaId = await keepByHand(at.browser, dana);
    await ask(at.browser, 'contact.edit', {
      id: danaId,
      details: { identities: [`email:${dana.email}`, `linkedin-id:${dana.memberKey}`] },
    });
  });

  /** The popup beside a page, with a template chosen. */
  async function popupWith(page: Page, template: string): Promise<Page> {
    const popup = await at.browser.openPopup(page);
    await openTool(popup, 'Templates');
    const choice = await getByRole(popup, 'combobox', 'Template');
    const value = await choice.evaluate(
      (select, name) =>
        select instanceof HTMLSelectElement ? [...select.options].find(({ text }) => text === name)?.value : undefined,
      template,
    );
    await popup.select('.templates-part select', value ?? '');
    return popup;
  }

  const isDisabled = async (popup: Page, name: string) =>
    (await getByRole(popup, 'button', name)).evaluate(
      (button) => button instanceof HTMLButtonElement && button.disabled,
    );

  const type = async (popup: Page, variable: string, text: string) => {
    const field = await getByRole(popup, 'textbox', `What to write for “${variable}”`);
    await field.type(text);
  };

  /** Opens the answer to Dana's thread in Gmail, with words before the cursor. */
  async function replyOpen(before: string): Promise<Page> {
    const page = await at.browser.open(threadAddress(threadOf(at.site, 'pilot')));
    await click(page, 'button', 'Reply');
    await (await first(page, editors.gmail)).click();
    await page.keyboard.type(before);
    return page;
  }

  const nothingSent = () => expect(at.site.requests().filter(({ url }) => /\/send\b/.test(url))).toEqual([]);

  test('an open place blocks inserting and copying; filled in, all lines stand at the cursor, and the page’s undo takes them back', async () => {
    const page = await replyOpen('Before. After.');
    for (let index = 0; index < 'After.'.length; index += 1) await page.keyboard.press('ArrowLeft');
    const popup = await popupWith(page, 'Sorry for the delay');
    await shows(popup, 'Fill in the marked places first.');
    expect([await isDisabled(popup, 'Insert'), await isDisabled(popup, 'Copy')]).toEqual([true, true]);
    await type(popup, 'promise', 'send the offer');
    expect(await isDisabled(popup, 'Insert')).toBe(true);
    await type(popup, 'new date', 'Friday <noon> & no later');
    expect(await isDisabled(popup, 'Copy')).toBe(false);
    await click(popup, 'button', 'Insert');
    await shows(popup, `Inserted at your cursor, and noted for ${dana.name}.`);
    const [opening, ...rest] = delay;
    expect(await linesOf(page, editors.gmail)).toEqual([
      `Before. ${opening}`,
      ...rest.slice(0, -1),
      `${rest.at(-1)}After.`,
    ]);
    expect((await recordsIn(at.browser)).templateUses).toMatchObject([
      { templateId: 'built-in:delay', contactId: danaId },
    ]);
    await shows(popup, `You took this template for ${dana.name} before`);
    await at.browser.closePopup();
    await page.bringToFront();
    await undoIn(page);
    await eventually('the message as it was', async () => `${await linesOf(page, editors.gmail)}` === 'Before. After.');
    nothingSent();
    expect(await at.said()).toEqual([]);
  });

  test('stands in a LinkedIn message as well, over what is selected there', async () => {
    const page = await at.browser.open(conversationAddress(conversationWith(at.site, dana)));
    await (await first(page, editors.linkedin)).click();
    await page.keyboard.type('Replace me');
    await page.evaluate((editor) => {
      const field = document.querySelector(editor);
      if (field) getSelection()?.selectAllChildren(field.querySelector('p') ?? field);
    }, editors.linkedin);
    const popup = await popupWith(page, 'Asking for feedback');
    await click(popup, 'button', 'Insert');
    await shows(popup, `Inserted at your cursor, and noted for ${dana.name}.`);
    expect(await linesOf(page, editors.linkedin)).toEqual([
      'Hi Dana,',
      '',
      'You have worked with us for a while now. What works well for you? What should we do better?',
      '',
      'Two sentences are plenty.',
    ]);
    await at.browser.closePopup();
    await page.bringToFront();
    await undoIn(page);
    await eventually('the message as it was', async () => `${await linesOf(page, editors.linkedin)}` === 'Replace me');
    nothingSent();
    expect(await at.said()).toEqual([]);
  });

  test('stands in a LinkedIn bubble of a shadow tree', async () => {
    const page = await at.browser.open(conversationAddress(conversationWith(at.site, dana)));
    await first(page, editors.linkedin);
    // As the pages of 2026 draw their bubbles (`interopOutlet` in src/readers/linkedin/locators.ts).
    await page.evaluate((editor) => {
      const outlet = document.createElement('div');
      outlet.id = 'interop-outlet';
      const form = document.querySelector(editor)?.closest('form');
      if (form) outlet.attachShadow({ mode: 'open' }).append(form);
      document.body.append(outlet);
    }, editors.linkedin);
    const editor = `>>> ${editors.linkedin}`;
    await (await first(page, editor)).click();
    await page.keyboard.type('Before.');
    const popup = await popupWith(page, 'Asking for feedback');
    await click(popup, 'button', 'Insert');
    await shows(popup, `Inserted at your cursor, and noted for ${dana.name}.`);
    const text = await (await first(page, editor)).evaluate((field) => field.textContent);
    expect(text).toMatch(/^Before\.Hi Dana,.*Two sentences are plenty\.$/s);
    await at.browser.closePopup();
    await page.bringToFront();
    await undoIn(page);
    await eventually(
      'the message as it was',
      async () => (await (await first(page, editor)).evaluate((field) => field.textContent))?.trim() === 'Before.',
    );
  });

  test('goes nowhere but where the cursor is, and says so', async () => {
    const page = await at.browser.open(threadAddress(threadOf(at.site, 'pilot')));
    await first(page, '.adn');
    const popup = await popupWith(page, 'Asking for feedback');
    await click(popup, 'button', 'Insert');
    await shows(popup, 'No message box is open on the page.');
    await click(page, 'button', 'Reply');
    await first(page, editors.gmail);
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      getSelection()?.selectAllChildren(document.querySelector('h2.hP') ?? document.body);
    });
    const again = await popupWith(page, 'Asking for feedback');
    await click(again, 'button', 'Insert');
    await shows(again, 'Click into the message where the text should go');
    expect(await linesOf(page, editors.gmail)).toEqual(['']);
    expect((await recordsIn(at.browser)).templateUses).toEqual([]);
    expect(await at.said()).toEqual([]);
  });

  test('asks before a text for one goes into a message to another', async () => {
    const { ines, kai } = people;
    await keepByHand(at.browser, ines);
    const page = await at.browser.open(threadAddress(threadOf(at.site, 'intro')));
    await click(page, 'button', 'Reply');
    await (await first(page, editors.gmail)).click();
    const popup = await at.browser.openPopup(page);
    await (await first(popup, `.people input[value="email:${ines.email}"]`)).evaluate((radio) => {
      if (radio instanceof HTMLElement) radio.click();
    });
    await getByRole(popup, 'heading', ines.name);
    await openTool(popup, 'Templates');
    await getByRole(popup, 'combobox', 'Template');
    await popup.select('.templates-part select', 'built-in:feedback');
    await click(popup, 'button', 'Insert');
    await shows(popup, `The open message goes to ${kai.name}, but this text is for ${ines.name}.`);
    expect(await linesOf(page, editors.gmail)).toEqual(['']);
    await click(popup, 'button', 'Insert all the same');
    await shows(popup, `Inserted at your cursor, and noted for ${ines.name}.`);
    expect((await linesOf(page, editors.gmail))[0]).toBe(`Hi ${ines.name.split(' ')[0]},`);
    nothingSent();
    expect(await at.said()).toEqual([]);
  });

  test('warns when somebody at the same company has received it', async () => {
    const kai = await keepByHand(at.browser, { ...people.kai, email: `kai@${dana.email.split('@')[1]}` });
    await ask(at.browser, 'template.used', { templateId: 'built-in:feedback', contactId: kai });
    const page = await at.browser.open(threadAddress(threadOf(at.site, 'pilot')));
    const popup = await popupWith(page, 'Asking for feedback');
    await shows(popup, `At the same company, you took this template for ${people.kai.name}.`);
  });

  test('are made and changed in the dashboard, and are at hand in the panel', async () => {
    const dashboard = await at.browser.openExtensionPage('dashboard/index.html#/templates');
    await click(dashboard, 'button', 'Add a template');
    await (await getByRole(dashboard, 'textbox', 'Name of the template')).type('Trade fair');
    const text = await getByRole(dashboard, 'textbox', 'Message');
    await text.type('Shall we meet there, ');
    await click(dashboard, 'button', 'First name');
    await dashboard.keyboard.type('?');
    await shows(dashboard, 'Shall we meet there, Robin?');
    await click(dashboard, 'button', 'Save');
    await shows(dashboard, 'Trade fair saved.');
    expect((await recordsIn(at.browser)).templates).toMatchObject([
      { name: 'Trade fair', purpose: 'check-in', text: 'Shall we meet there, {first}?' },
    ]);
    const page = await replyOpen('By the way: ');
    const panel = await at.browser.openPanel(page);
    await openTool(panel, 'Templates');
    await getByRole(panel, 'combobox', 'Template');
    const [mine] = (await recordsIn(at.browser)).templates;
    await panel.select('.templates-part select', mine?.id ?? '');
    await click(panel, 'button', 'Insert');
    await shows(panel, `Inserted at your cursor, and noted for ${dana.name}.`);
    expect(await linesOf(page, editors.gmail)).toEqual(['By the way: Shall we meet there, Dana?']);
    await page.bringToFront();
    await undoIn(page);
    await eventually('what was typed, alone', async () => `${await linesOf(page, editors.gmail)}` === 'By the way: ');
    await page.keyboard.press('Home');
    // What was said of the first stands over the foot of the panel.
    await (await getByRole(panel, 'button', 'Insert')).evaluate((button) => button.scrollIntoView({ block: 'center' }));
    await click(panel, 'button', 'Insert');
    const both = 'Shall we meet there, Dana?By the way: ';
    await eventually('the text at the beginning', async () => `${await linesOf(page, editors.gmail)}` === both);
    expect(await at.said()).toEqual([]);
  });
});

/** Takes back with the page's own key. */
async function undoIn(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
}
