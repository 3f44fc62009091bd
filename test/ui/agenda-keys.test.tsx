// @vitest-environment jsdom
import './browser-stub';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Due } from '../../src/domain/due';
import { command } from '../../src/messages/channel';
import { get, latestChanges } from '../../src/store/read/record';
import type { Store } from '../../src/store/schema';
import { Agenda } from '../../src/ui/components/agenda';
import { doneHere } from '../../src/ui/undo';
import { freshBackground, keep, now, renderInFace, takeDown } from './in-face';
import { violations } from './violations';

let store: Store;
let dana: string;
let ids: Record<string, string>;

beforeEach(async () => {
  store = freshBackground();
  dana = await keep({ name: 'Dana Reyes', identities: ['email:dana@client.example'] });
  ids = {};
  doneHere.length = 0;
});
afterEach(takeDown);

async function plan(what: string, due: Due): Promise<void> {
  ids[what] = (await command('followUp.plan', { contactId: dana, what, due })).id;
}

const press = (key: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, bubbles: true, ...more });

/** What the row with the focus is about. */
const here = () => document.activeElement?.closest('.row')?.querySelector('.what')?.textContent;
const rows = () => [...document.querySelectorAll('.row .what')].map((what) => what.textContent);
const selected = () => [...document.querySelectorAll('.row:has(:checked) .what')].map((what) => what.textContent);
const followUp = (what: string) => get(store, 'followUps', ids[what] ?? '');

/** An agenda of what is due, its keys read. */
async function show(...whats: string[]) {
  for (const [index, what] of whats.entries()) await plan(what, `2026-11-${10 + index}` as Due);
  renderInFace(
    store,
    <main>
      <input aria-label="Elsewhere" />
      <Agenda first={20} />
    </main>,
  );
  await waitFor(() => expect(screen.getAllByRole('checkbox')).toHaveLength(whats.length));
}

describe('the keys', () => {
  it('move from row to row, and no further than the ends', async () => {
    await show('one', 'two', 'three');
    press('j');
    expect(here()).toBe('one');
    expect(document.activeElement?.textContent).toBe('Dana Reyes');
    press('j');
    press('ArrowDown');
    press('j');
    expect(here()).toBe('three');
    press('k');
    expect(here()).toBe('two');
    press('ArrowUp');
    press('k');
    expect(here()).toBe('one');
  });

  it('stand on the name, a link that Enter follows, with the rest read out after it', async () => {
    await show('one');
    press('j');
    const link = document.activeElement;
    expect(link?.getAttribute('href')).toBe(`#/person/${dana}`);
    const described = (link?.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((id) => document.getElementById(id)?.textContent).join(' ')).toBe('one 24 days late');
  });

  it('tick a row off and go on with the next, and bring it back with the focus', async () => {
    await show('one', 'two', 'three');
    press('j');
    press('j');
    press('e');
    await waitFor(() => expect(rows()).toEqual(['one', 'three']));
    expect(await followUp('two')).toMatchObject({ status: 'done' });
    expect(here()).toBe('three');
    press('e');
    await waitFor(() => expect(rows()).toEqual(['one']));
    expect(here()).toBe('one');
    press('u');
    await waitFor(() => expect(here()).toBe('three'));
    press('u');
    await waitFor(() => expect(here()).toBe('two'));
    expect(await followUp('two')).toMatchObject({ status: 'open' });
    press('u');
    await screen.findByText('Nothing was done here that Undo could take back.');
  });

  it('snooze: the choice has the cursor, and what is chosen leads on to the next', async () => {
    await show('one', 'two');
    press('j');
    press('h');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Later today'));
    press('e');
    fireEvent.click(screen.getByRole('button', { name: /Next week/ }));
    await waitFor(async () => expect(await followUp('one')).toMatchObject({ due: '2026-12-07', status: 'open' }));
    await waitFor(() => expect(here()).toBe('two'));
    expect(document.activeElement?.textContent).toBe('Dana Reyes');
  });

  it('open what is beside a row', async () => {
    const kai = await keep({ name: 'Kai Ito', identities: ['linkedin:kai-ito'] });
    await command('followUp.plan', { contactId: kai, what: 'ask', due: '2026-12-01' });
    renderInFace(store, <Agenda first={20} />);
    await screen.findByRole('checkbox');
    const opened: string[] = [];
    screen.getByRole('link', { name: 'Open the profile of Kai Ito' }).addEventListener('click', (event) => {
      event.preventDefault();
      opened.push((event.currentTarget as HTMLAnchorElement).href); // a link
    });
    press('j');
    press('o');
    expect(opened).toEqual([expect.stringContaining('linkedin.com/in/kai-ito')]);
  });

  it.each<[string, KeyboardEventInit]>([
    ['while a word is composed', { isComposing: true }],
    ['as the last key of a composition', { keyCode: 229 }],
    ['with Ctrl', { ctrlKey: true }],
    ['with Alt', { altKey: true }],
    ['with Meta', { metaKey: true }],
  ])('do nothing %s', async (_when, more) => {
    await show('one', 'two');
    press('j', more);
    expect(here()).toBeUndefined();
    press('j');
    press('e', more);
    press('x', more);
    expect(here()).toBe('one');
    expect(selected()).toEqual([]);
    expect(await followUp('one')).toMatchObject({ status: 'open' });
  });

  it('do nothing in a text field', async () => {
    await show('one');
    screen.getByLabelText('Elsewhere').focus();
    for (const key of ['j', 'x', '?', 'ArrowDown']) press(key);
    expect(document.activeElement).toBe(screen.getByLabelText('Elsewhere'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('go by their place on keyboards that write no Latin letters', async () => {
    await show('one', 'two');
    press('о', { code: 'KeyJ' });
    press('ο', { code: 'KeyJ' });
    expect(here()).toBe('two');
  });

  it('are told in a dialog, which Escape closes', async () => {
    HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
      this.open = true;
    };
    await show('one');
    press('j');
    press('?');
    const dialog = await screen.findByRole('dialog', { name: 'Keys of the agenda' });
    expect(within(dialog).getByText('Snooze')).toBeTruthy();
    expect(await violations()).toEqual([]);
    press('e');
    fireEvent.keyDown(dialog, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await followUp('one')).toMatchObject({ status: 'open' });
  });
});

describe('several rows', () => {
  it('are selected by x, and on from there with Shift', async () => {
    await show('one', 'two', 'three', 'four');
    press('j');
    press('x');
    expect(selected()).toEqual(['one']);
    press('J', { shiftKey: true });
    press('J', { shiftKey: true });
    expect(selected()).toEqual(['one', 'two', 'three']);
    press('K', { shiftKey: true });
    expect(selected()).toEqual(['one', 'two']);
    press('x');
    expect(selected()).toEqual(['one']);
    expect(screen.getByRole('group', { name: 'What is selected' }).textContent).toContain('1 selected');
    press('Escape');
    await waitFor(() => expect(selected()).toEqual([]));
    expect(screen.queryByRole('group', { name: 'What is selected' })).toBeNull();
  });

  it('are selected by mouse, and on from there with Shift', async () => {
    await show('one', 'two', 'three', 'four');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select: Dana Reyes two' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select: Dana Reyes four' }), { shiftKey: true });
    expect(selected()).toEqual(['two', 'three', 'four']);
    await waitFor(() => expect(screen.getAllByRole('status')[0]?.textContent).toBe('3 selected'));
    expect(await violations()).toEqual([]);
  });

  it('are done as one change, taken back as one, and the next row has the focus each time', async () => {
    await show('one', 'two', 'three', 'four');
    press('j');
    press('x');
    press('J', { shiftKey: true });
    const before = (await latestChanges(store, 50)).length;
    press('e');
    await screen.findByText('2 done.');
    await waitFor(() => expect(rows()).toEqual(['three', 'four']));
    expect(here()).toBe('three');
    expect(selected()).toEqual([]);
    expect(await latestChanges(store, 50)).toHaveLength(before + 1);
    press('u');
    await waitFor(() => expect(rows()).toEqual(['one', 'two', 'three', 'four']));
    await waitFor(() => expect(here()).toBe('one'));
  });

  it('are put off together by words', async () => {
    await show('one', 'two', 'three');
    press('j');
    press('J', { shiftKey: true });
    press('h');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Later today'));
    fireEvent.input(screen.getByRole('textbox', { name: 'When, in words' }), { target: { value: 'in 3 days' } });
    const bar = within(screen.getByRole('group', { name: 'What is selected' }));
    const submit = bar.getAllByRole('button', { name: 'Snooze' }).at(-1);
    if (submit) fireEvent.click(submit);
    await waitFor(async () => expect(await followUp('one')).toMatchObject({ due: '2026-12-07' }));
    expect(await followUp('two')).toMatchObject({ due: '2026-12-07' });
    expect(await followUp('three')).toMatchObject({ due: '2026-11-12' });
    await waitFor(() => expect(here()).toBe('three'));
  });

  it('that go by another hand are selected no more', async () => {
    await show('one', 'two');
    press('j');
    press('J', { shiftKey: true });
    await command('followUp.close', { id: ids['one'] ?? '', as: 'done' });
    await waitFor(() => expect(selected()).toEqual(['two']));
    expect(screen.getByRole('group', { name: 'What is selected' }).textContent).toContain('1 selected');
  });

  it('of which some follow from contacts are put off by whole days alone', async () => {
    const at = now.subtract({ days: 30 }).epochMilliseconds;
    await command('touchpoint.log', { contactId: dana, channel: 'call', direction: 'out', at, summary: '' });
    await command('cadence.set', { contactId: dana, cadence: { ideal: 7, latest: 14 } });
    await plan('write', '2026-12-01');
    renderInFace(store, <Agenda first={20} />);
    await waitFor(() => expect(screen.getAllByRole('checkbox')).toHaveLength(2));
    for (const box of screen.getAllByRole('checkbox')) fireEvent.click(box);
    fireEvent.click(screen.getByRole('button', { name: 'Snooze' }));
    await screen.findByRole('button', { name: /Tomorrow/ });
    expect(screen.queryByRole('button', { name: /Later today/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /When they write/i })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /Tomorrow/ }));
    await screen.findByText(/^2 snoozed until/);
    expect(await followUp('write')).toMatchObject({ due: '2026-12-05' });
    expect(await get(store, 'contacts', dana)).toMatchObject({ cadencePausedUntil: '2026-12-05' });
  });
});
