// @vitest-environment jsdom
import './browser-stub';
import { describe, expect, it, vi } from 'vitest';
import { browser } from '../../src/messages/browser';
import { type RecordKind, recordKinds } from '../../src/ui/record-fields';
import { kindOfWord, kindsFor, slashIn, slashWord } from '../../src/ui/slash';

describe('slashIn', () => {
  it.each([
    ['/', { word: '', ended: false, rest: '' }],
    ['/ca', { word: 'ca', ended: false, rest: '' }],
    ['/call ', { word: 'call', ended: true, rest: '' }],
    ['/call  about seats', { word: 'call', ended: true, rest: 'about seats' }],
    ['／電話', { word: '電話', ended: false, rest: '' }],
    ['call /me', null],
    [' /call', null],
    ['/home/dana', null],
    ['//', null],
    ['', null],
  ])('%s', (text, slash) => {
    expect(slashIn(text)).toEqual(slash);
  });

  // What goes back over such a text again and again would not come to an end within the time that a test has.
  it.each([
    ['nothing but slashes', '/'.repeat(1e6), null],
    ['a slash and a desert', `/${' '.repeat(1e6)}`, { word: '', ended: true, rest: '' }],
    ['a word without an end', `/${'a'.repeat(1e6)}/`, null],
  ])('reads a hostile text to its end: %s', (_, text, slash) => {
    expect(slashIn(text)).toEqual(slash);
  });
});

describe('words', () => {
  it.each<[string, RecordKind | null]>([
    ['call', 'call'],
    ['e-mail', 'email'],
    ['ToDo', 'todo'],
    ['cal', null],
    ['', null],
    ['-', null],
  ])('name kinds: %s', (word, kind) => {
    expect(kindOfWord(word)).toBe(kind);
  });

  it('begin kinds, a whole one first', () => {
    expect(kindsFor('no')).toEqual(['note']);
    expect(kindsFor('n')).toEqual(['note', 'need']);
    expect(kindsFor('')).toEqual([...recordKinds]);
    expect(kindsFor('xyz')).toEqual([]);
  });

  it('are of the language of the face, and English ones always', () => {
    const german: Record<string, string> = {
      note: 'Notiz',
      channelCall: 'Anruf',
      channelEmail: 'E-Mail',
      kindPlanned: 'Zu erledigen',
      kindPromise: 'Versprechen',
      noteNeed: 'Bedürfnis',
      language: 'de',
    };
    const spy = vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key: string) => german[key] ?? key);
    try {
      expect(kindOfWord('anruf')).toBe('call');
      expect(kindOfWord('call')).toBe('call');
      expect(kindOfWord('bedurfnis')).toBe('need');
      expect(kindOfWord('zu-erledigen')).toBe('todo');
      expect(slashWord('todo')).toBe('zu-erledigen');
      expect(kindsFor('ver')).toEqual(['promise']);
      expect(kindsFor('pro')).toEqual(['promise']);
    } finally {
      spy.mockRestore();
    }
  });
});
