import { describe, expect, it } from 'vitest';
import { anchorsFrom } from '../../src/dates/anchor';
import { parseQuickEntry } from '../../src/dates/quick-entry';
import { directoryLine, packDirectory, searchDirectory } from '../../src/domain/directory';
import { usualHours } from '../../src/domain/working-time';

// A Friday.
const now = Temporal.ZonedDateTime.from('2026-11-20T10:30[Europe/Berlin]');

const people = [
  { id: 'ada', name: 'Ada Lovelace', company: 'Analytical Engines' },
  { id: 'adam', name: 'Adam Smith', company: 'Quotebank' },
  { id: 'grace', name: 'Grace Hopper', company: 'Quotebank' },
  { id: 'jose', name: 'José Núñez-Ortega', company: null },
  { id: 'ann', name: 'Ann Byron', company: null },
  { id: 'sam-k', name: 'Sam Keller', company: 'North' },
  { id: 'sam-t', name: 'Sam Tomorrow', company: 'South' },
];
const directory = packDirectory(
  '',
  Object.fromEntries(people.map((person) => [person.id, directoryLine({ ...person, phone: null, identities: [] })])),
);
const findNames = async (words: string) => searchDirectory(directory, {}, words, 10);
const renewal = { kind: 'renewal', label: 'Yearly contract', day: '2024-12-15' } as const;
const parse = (text: string) => parseQuickEntry(text, findNames, now, usualHours);
const personOf = (id: string) => expect.objectContaining({ id });

describe('quick entry', () => {
  it.each([
    ['grace send deck tomorrow', 'grace', { kind: 'planned', what: 'send deck', due: '2026-11-21', pinned: false }],
    [
      'grace hopper: send deck tomorrow',
      'grace',
      { kind: 'planned', what: 'send deck', due: '2026-11-21', pinned: false },
    ],
    ['Gra Hop call next tue 3pm', 'grace', { kind: 'planned', what: 'call', due: '2026-11-24T15:00', pinned: false }],
    ['grace call tomorrow 7am!', 'grace', { kind: 'planned', what: 'call', due: '2026-11-21T07:00', pinned: true }],
    [
      'ada quote if no answer in 3 working days',
      'ada',
      { kind: 'wait', what: 'quote', due: '2026-11-25', pinned: false },
    ],
    ['ada quote if no reply by friday', 'ada', { kind: 'wait', what: 'quote', due: '2026-11-27', pinned: false }],
    [
      "ada quote if she doesn't answer in 1 week",
      'ada',
      { kind: 'wait', what: 'quote', due: '2026-11-27', pinned: false },
    ],
    ['ada if no answer seen by eom', 'ada', { kind: 'wait', what: '', due: '2026-11-30', pinned: false }],
    [
      'ada quote, unless they answer in 3 days',
      'ada',
      { kind: 'wait', what: 'quote', due: '2026-11-23', pinned: false },
    ],
    [
      'jose promised the signed copy by monday',
      'jose',
      { kind: 'promise', by: 'them', what: 'the signed copy', due: '2026-11-23', pinned: false },
    ],
    [
      'jose nunez they promised us a list by eow',
      'jose',
      { kind: 'promise', by: 'them', what: 'a list', due: '2026-11-20', pinned: false },
    ],
    [
      'José I promised a discount by friday',
      'jose',
      { kind: 'promise', by: 'me', what: 'a discount', due: '2026-11-27', pinned: false },
    ],
    [
      'grace note: prefers calls, not mail, on friday',
      'grace',
      { kind: 'note', text: 'prefers calls, not mail, on friday' },
    ],
    ['grace note likes tea', 'grace', { kind: 'note', text: 'likes tea' }],
    ['grace tomorrow', 'grace', { kind: 'planned', what: '', due: '2026-11-21', pinned: false }],
    ['analytical quote tomorrow', 'ada', { kind: 'planned', what: 'quote', due: '2026-11-21', pinned: false }],
    ['sam keller tomorrow', 'sam-k', { kind: 'planned', what: '', due: '2026-11-21', pinned: false }],
  ])('%s', async (text, id, task) => {
    expect(await parse(text)).toEqual({ kind: 'understood', person: personOf(id), task });
  });

  it.each([
    ['ada love letter tomorrow', 'ada', 'love letter'],
    ['ada a deck tomorrow', 'ada', 'a deck'],
    ['ann an offer tomorrow', 'ann', 'an offer'],
    ['ada lovelace love letter tomorrow', 'ada', 'love letter'],
    ['sam kel call tomorrow', 'sam-k', 'call'],
  ])('takes no word of the task for one of the name: %s', async (text, id, what) => {
    expect(await parse(text)).toMatchObject({ kind: 'understood', person: { id }, task: { what } });
  });

  it('a whole word is nearer than the beginning of one', async () => {
    expect(await parse('ada call tomorrow')).toMatchObject({ kind: 'understood', person: { id: 'ada' } });
    expect(await parse('adam quote tomorrow')).toMatchObject({ person: { id: 'adam' }, task: { what: 'quote' } });
  });

  it('asks which one where several are called so', async () => {
    expect(await parse('sam call friday')).toEqual({
      kind: 'choose',
      people: [personOf('sam-k'), personOf('sam-t')],
      task: { kind: 'planned', what: 'call', due: '2026-11-27', pinned: false },
      rest: 'call friday',
    });
    expect(await parse('quotebank call friday')).toMatchObject({ kind: 'choose', task: { what: 'call' } });
  });

  it.each([
    ['', 'person', [], ''],
    ['   ', 'person', [], ''],
    ['nobody quote tomorrow', 'person', [], 'nobody'],
    ['grace', 'date', ['grace'], ''],
    ['grace send the deck', 'date', ['grace'], 'send the deck'],
    ['grace send the deck yesterday', 'date', ['grace'], 'send the deck yesterday'],
    ['grace quote if no answer', 'date', ['grace'], ''],
    ['grace quote if no answer in a while', 'date', ['grace'], 'in a while'],
    ['grace promised a list', 'date', ['grace'], 'a list'],
    ['grace promised by friday', 'text', ['grace'], ''],
    ['grace note:', 'text', ['grace'], ''],
    ['tomorrow', 'person', [], 'tomorrow'],
    ['grace '.repeat(20_000), 'person', [], ''],
  ])('says what is missing in %.40j', async (text, missing, ids, words) => {
    // Of the name Sam Tomorrow a word begins so: that is a name, not a date.
    const found = text === 'tomorrow' ? async () => [] : findNames;
    expect(await parseQuickEntry(text, found, now, usualHours)).toEqual({
      kind: 'missing',
      missing,
      people: ids.map(personOf),
      words,
    });
  });

  it('knows the important dates of whom it is about', async () => {
    const anchorsOf = async (id: string) => (id === 'grace' ? anchorsFrom([renewal]) : []);
    const read = (text: string) => parseQuickEntry(text, findNames, now, usualHours, null, anchorsOf);
    expect(await read('grace call 2 weeks after the renewal')).toMatchObject({ task: { due: '2026-12-29' } });
    expect(await read('grace call the day before the yearly contract')).toMatchObject({ task: { due: '2026-12-14' } });
    expect(await read('ada call 2 weeks after the renewal')).toMatchObject({ kind: 'missing', missing: 'date' });
  });

  it('looks names up a few times at most', async () => {
    let times = 0;
    await parseQuickEntry(
      `x ${'y '.repeat(200)}`,
      async () => {
        times += 1;
        return [];
      },
      now,
      usualHours,
    );
    expect(times).toBeLessThanOrEqual(5);
  });
});
