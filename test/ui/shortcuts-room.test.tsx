// @vitest-environment jsdom
import './browser-stub';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { browser } from '../../src/messages/browser';
import { ShortcutsRoom } from '../../src/ui/components/shortcuts-room';
import { freshBackground, renderInFace, takeDown } from './in-face';
import { violations } from './violations';

afterEach(takeDown);

/** A browser that knows these shortcuts; the types know none without a name. */
function withShortcuts(shortcuts: object[], more: object = {}): void {
  Object.assign(browser, { commands: { getAll: async () => shortcuts, ...more } });
}

it('tells which keys there are, what they do, and where there is none', async () => {
  const wait = { name: 'wait', description: 'Wait for an answer in this conversation', shortcut: '' };
  const shortcuts = [{ name: '_execute_action', description: '', shortcut: 'Alt+Shift+J' }, wait];
  withShortcuts(shortcuts);
  renderInFace(
    freshBackground(),
    <main>
      <ShortcutsRoom />
    </main>,
  );
  const record = await screen.findByText('Record: open Touchbase with the cursor in the note');
  expect([...(record.nextElementSibling?.children ?? [])].map((key) => key.textContent)).toEqual(['Alt', 'Shift', 'J']);
  expect(screen.getByText(wait.description).nextElementSibling?.textContent).toBe('No key');
  expect(await violations()).toEqual([]);

  // Whoever comes back from changing them finds them changed.
  wait.shortcut = 'Alt+Shift+L';
  window.dispatchEvent(new Event('focus'));
  await waitFor(() => expect(screen.queryByText('No key')).toBeNull());
});

it('opens the page of the browser where they are changed, in each browser its own way', async () => {
  const openShortcutSettings = vi.fn(async () => {});
  const create = vi.fn(async () => ({}));
  Object.assign(browser.tabs, { create });
  withShortcuts([], { openShortcutSettings });
  renderInFace(freshBackground(), <ShortcutsRoom />);
  fireEvent.click(screen.getByRole('button', { name: 'Change these keys' }));
  await waitFor(() => expect(openShortcutSettings).toHaveBeenCalled());
  expect(create).not.toHaveBeenCalled();
  withShortcuts([]);
  fireEvent.click(screen.getByRole('button', { name: 'Change these keys' }));
  await waitFor(() => expect(create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' }));
});
