// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { altDigit, isTextField, type KeyPress, saves, searches } from '../../src/ui/keys';

const press = (part: Partial<KeyPress>): KeyPress => ({
  ...{ key: '', code: '', isComposing: false, keyCode: 0 },
  ...{ shiftKey: false, altKey: false, ctrlKey: false, metaKey: false },
  ...part,
});

describe('saves', () => {
  it('is Enter', () => {
    expect(saves(press({ key: 'Enter', keyCode: 13 }))).toBe(true);
    expect(saves(press({ key: 'Enter', ctrlKey: true }))).toBe(true);
    expect(saves(press({ key: 'a' }))).toBe(false);
  });
  it('is not a new line, nor the end of a composition', () => {
    expect(saves(press({ key: 'Enter', shiftKey: true }))).toBe(false);
    expect(saves(press({ key: 'Enter', isComposing: true }))).toBe(false);
    expect(saves(press({ key: 'Enter', keyCode: 229 }))).toBe(false);
  });
});

describe('altDigit', () => {
  it('goes by the place of the key', () => {
    expect(altDigit(press({ altKey: true, code: 'Digit2', key: '™' }))).toBe(2);
  });
  it('leaves other chords alone', () => {
    expect(altDigit(press({ code: 'Digit2', key: '2' }))).toBeNull();
    expect(altDigit(press({ altKey: true, ctrlKey: true, code: 'Digit2' }))).toBeNull();
    expect(altDigit(press({ altKey: true, code: 'KeyA' }))).toBeNull();
  });
});

describe('searches', () => {
  it('is Ctrl+K or Cmd+K everywhere', () => {
    expect(searches(press({ key: 'k', ctrlKey: true }), true)).toBe(true);
    expect(searches(press({ key: 'K', metaKey: true }), true)).toBe(true);
    expect(searches(press({ key: 'k' }), false)).toBe(false);
  });
  it('is a slash outside of text, wherever the keyboard has it', () => {
    expect(searches(press({ key: '/' }), false)).toBe(true);
    expect(searches(press({ key: '/', shiftKey: true }), false)).toBe(true);
    expect(searches(press({ key: '/' }), true)).toBe(false);
  });
});

it('knows text fields from other controls', () => {
  const input = (type: string) => Object.assign(document.createElement('input'), { type });
  expect([input('text'), input('search'), document.createElement('textarea')].every(isTextField)).toBe(true);
  expect([input('radio'), input('checkbox'), document.body, null].some(isTextField)).toBe(false);
});
