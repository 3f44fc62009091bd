import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillTemplate, firstName, messageOf, resolveOpen } from '../../src/domain/template';

const ada = { first: 'Ada', company: 'Analytical Engines', need: null };

describe('a template', () => {
  test('says what is known of a person', () => {
    expect(messageOf(fillTemplate('Hello {first}, how is {company}?', ada))).toBe(
      'Hello Ada, how is Analytical Engines?',
    );
  });

  test('has another word stand in where nothing is known', () => {
    expect(messageOf(fillTemplate('Hello {first|there}', { first: null }))).toBe('Hello there');
    expect(messageOf(fillTemplate('Hello {first|there}', ada))).toBe('Hello Ada');
  });

  test.each([
    ['a variable there is not', 'Hello {fist}', 'fist'],
    ['one that is empty for this person', 'About {need}', 'need'],
    ['one whose stand-in is empty', 'About {need|}', 'need'],
  ])('stays open at %s', (_, text, variable) => {
    const parts = fillTemplate(text, ada);
    expect(parts.at(-1)).toEqual({ kind: 'open', text: text.slice(text.indexOf('{')), variable });
    expect(messageOf(parts)).toBeNull();
  });

  test('takes what is typed for the open places, everywhere the same', () => {
    const parts = fillTemplate('{first}, {why now}. By {date}: {Why now}', ada);
    expect(messageOf(resolveOpen(parts, { 'why now': ' it is time ', date: '  ' }))).toBeNull();
    const typed = { 'why now': ' it is time ', date: 'Friday' };
    expect(messageOf(resolveOpen(parts, typed))).toBe('Ada, it is time. By Friday: it is time');
    expect(messageOf(resolveOpen(fillTemplate('{constructor}', {}), {}))).toBeNull();
  });

  test('leaves braces of other kinds alone', () => {
    expect(messageOf(fillTemplate('if (a) { return }\n{}', ada))).toBeNull();
    expect(messageOf(fillTemplate('a { b', ada))).toBe('a { b');
    expect(messageOf(fillTemplate('{\n}', ada))).toBe('{\n}');
  });

  test('loses no character, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (one, other) => {
        const text = `${one}{first}${other}`;
        const parts = fillTemplate(text, {});
        expect(parts.map((part) => part.text).join('')).toBe(text);
      }),
    );
  });

  test('fills nothing into what it has filled', () => {
    expect(messageOf(fillTemplate('{first}', { first: '{company}', company: 'X' }))).toBe('{company}');
  });

  test('is filled in bounded time', () => {
    expect(fillTemplate('{'.repeat(100_000), ada)).toHaveLength(1);
  });
});

describe('the name one is called by', () => {
  test.each([
    ['Ada Lovelace', 'Ada'],
    ['Cher', 'Cher'],
    ['Dr. Ada Lovelace', 'Dr. Ada Lovelace'],
    ['J. Smith', 'J. Smith'],
    ['Reyes, Dana', 'Dana'],
    ['', ''],
  ])('of %j is %j', (name, first) => expect(firstName(name)).toBe(first));
});
