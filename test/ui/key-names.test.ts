import { expect, it } from 'vitest';
import { keyNames } from '../../src/ui/key-names';

it.each([
  ['Alt+Shift+W', ['Alt', 'Shift', 'W']],
  ['MacCtrl+Shift+K', ['⌃', 'Shift', 'K']],
  ['⌃⇧K', ['⌃', '⇧', 'K']],
  ['Ctrl+Comma', ['Ctrl', 'Comma']],
  ['?', ['?']],
])('%s', (shortcut, names) => expect(keyNames(shortcut)).toEqual(names));
