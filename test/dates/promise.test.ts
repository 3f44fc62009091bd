import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promiseIn } from '../../src/dates/promise';
import type { Due } from '../../src/domain/due';
import { limits } from '../../src/domain/limits';
import { usualHours } from '../../src/domain/working-time';

// A Friday.
const now = Temporal.ZonedDateTime.from('2026-11-20T10:30[Europe/Berlin]');
const found = (text: string, spokenBy: 'me' | 'them' | null) => promiseIn(text, now, usualHours, spokenBy);

describe('a promise in a text', () => {
  it.each<[text: string, what: string, due: Due | null]>([
    ["I'll send the SOC 2 report by Friday", 'send the SOC 2 report', '2026-11-27'],
    ['I’ll send the SOC 2 report by Friday.', 'send the SOC 2 report', '2026-11-27'],
    ['We will get back to you by EOD.', 'get back to you', '2026-11-20T17:45'],
    ["We'll share pricing on tuesday at 3pm!", 'share pricing', '2026-11-24T15:00'],
    ['I will also send the deck tomorrow so that you can look at it.', 'send the deck', '2026-11-21'],
    ["I'll send the report by Friday 3pm and call you after.", 'send the report', '2026-11-27T15:00'],
    ["I'm going to introduce you to legal next week", 'introduce you to legal', '2026-11-23'],
    ["Thanks for your time! I'll send the notes.", 'send the notes', null],
    ['I can send the numbers by monday.', 'send the numbers', '2026-11-23'],
    ['Let me check with finance by end of week', 'check with finance', '2026-11-20'],
    ["You'll have the contract on Monday", "You'll have the contract", '2026-11-23'],
    ["I'll send it on Monday or Tuesday", 'send it on Monday or Tuesday', null],
    ["I'll be in touch in 2 weeks", 'be in touch', '2026-12-04'],
  ])('%s', (text, what, due) => {
    for (const by of ['me', 'them'] as const) expect(found(text, by)).toMatchObject({ what, due, by });
    expect(found(text, null)?.by).toBe('them');
  });

  it.each<[text: string, what: string, due: Due | null]>([
    ['Could you send me the signed copy by Monday?', 'send me the signed copy', '2026-11-23'],
    ['Can you please confirm the headcount?', 'confirm the headcount', null],
    ['Please review the draft by eom.', 'review the draft', '2026-11-30'],
    ['Can you send me the deck by friday please?', 'send me the deck', '2026-11-27'],
    ['Could you confirm this, please?', 'confirm this', null],
    ['When you are back, please sign the order form tomorrow', 'sign the order form', '2026-11-21'],
  ])('asked of the other: %s', (text, what, due) => {
    expect(found(text, 'me')).toMatchObject({ what, due, by: 'them' });
    expect(found(text, 'them')).toMatchObject({ what, due, by: 'me' });
    expect(found(text, null)?.by).toBe('me');
  });

  it('keeps the sentence it was said in', () => {
    const text = 'Hi Ada,\n\nnice to meet you. I’ll send the  list by Friday. Best\nGrace';
    expect(found(text, 'them')?.quote).toBe('I’ll send the list by Friday.');
  });

  it.each([
    ...['', 'Hello Ada', 'We met on Friday.', 'See you tomorrow!', 'The report is due on Friday'],
    ...["I'll be out of office until Monday", "I'll see you on Friday", "I won't send it by Friday"],
    ...[
      "I'll not send it",
      'I might send it by Friday',
      "If they agree I'll send it by Friday",
      'Let me know by Friday',
    ],
    ...["> I'll send the report by Friday", 'I can send numbers', 'Can you believe it?', 'We will see on Monday'],
    ...['Ich schicke den Bericht bis Freitag', 'Je vous enverrai le rapport vendredi', 'レポートは金曜日に送ります'],
    ...['Will you be there on Friday?', "I'll need the report by Friday", "I'll", "I'll by Friday", 'Please'],
    ...['I think I will have to miss it tomorrow'],
  ])('none in %j', (text) => {
    expect(found(text, 'them')).toBeNull();
  });

  it('counts from when it was said', () => {
    const then = Temporal.ZonedDateTime.from('2026-11-02T18:00[Europe/Berlin]');
    expect(promiseIn('I will send it by Friday', then, usualHours, 'them')?.due).toBe('2026-11-06');
  });

  it('any text gives bounded words that stand in it, or none', () => {
    const parts = fc.constantFrom(
      ...["I'll", 'we will', 'could you', 'please', 'send', 'the report', 'by friday', 'tomorrow', '.', '?', '\n', '>'],
      ...['next week', 'if', 'not', 'and', 'x'.repeat(700), '<img src=x>', '\u202e', '3pm', 'be', 'you will get'],
    );
    let promises = 0;
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (words) => {
        const text = words.join(' ');
        const promise = found(text, null);
        if (promise === null) return;
        promises += 1;
        expect(promise.what).not.toBe('');
        expect(promise.what.length).toBeLessThanOrEqual(limits.text);
        expect(promise.quote.length).toBeLessThanOrEqual(limits.text);
        expect(text.replace(/\s+/g, ' ')).toContain(promise.quote);
      }),
      { numRuns: 1000 },
    );
    expect(promises).toBeGreaterThan(20);
  });

  it.each([
    ['promises', "I'll send it ".repeat(8_000)],
    ['sentences', "I'll not. ".repeat(10_000)],
    ['words', `I'll ${'tomorrow '.repeat(11_000)}`],
    ['one word', 'a'.repeat(100_000)],
    ['requests', 'could you please '.repeat(6_000)],
    ['spaces', `I'll send${' '.repeat(100_000)}it`],
    ['lines', '\n'.repeat(100_000)],
    ['markup', '<div onclick="x">'.repeat(6_000)],
  ])('a hostile text of many %s costs little', (_name, text) => {
    const start = performance.now();
    found(text, null);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
