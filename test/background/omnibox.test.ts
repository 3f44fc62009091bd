import '../ui/browser-stub';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { listenToOmnibox } from '../../src/background/omnibox';
import { onSavedButton, onSavedClick } from '../../src/background/saved-notifications';
import { descriptionOf } from '../../src/background/suggestion-text';
import { browser } from '../../src/messages/browser';
import { Problem } from '../../src/messages/problem';
import { routeOf } from '../../src/ui/route';
import { addressBar } from './address-bar';
import { house, standingIn } from './house';

async function withPeople(names: readonly string[] = ['Dana Reyes']) {
  const built = house();
  const ids: string[] = [];
  for (const [index, name] of names.entries()) {
    const identities = [`email:person${index}@vendor.example`] as const;
    ids.push(await built.keep(name, { identities: [...identities], company: 'Vendor' }));
  }
  const bar = addressBar();
  listenToOmnibox(built.store, built.now, built.commands);
  const followUps = async () => (await standingIn(built.store)).followUps;
  return { ...built, bar, ids, followUps };
}

describe('while typing', () => {
  it('says how the line is understood', async () => {
    const { bar } = await withPeople();
    expect(await bar.type('dana quote if no answer in 3 working days')).toEqual({
      first:
        '<match>Dana Reyes</match><dim>, Vendor</dim> · quote · if no answer is seen by Wednesday 25 November · in 4 days',
      others: [],
    });
    expect((await bar.type('dana they promised the contract by friday!')).first).toContain(
      'they promised: the contract · Friday 27 November · in 6 days · also outside working hours',
    );
    expect((await bar.type('dana note: likes tea')).first).toContain(' · note: likes tea');
  });

  it('by the working time that was set', async () => {
    const { bar, tell } = await withPeople();
    const day = { dayStart: '09:00', dayEnd: '17:00', quiet: [] } as const;
    await tell['workingTime.set']({ ...day, quiet: [], workdays: [1, 2, 3, 4, 5], holidays: ['2026-11-23'] });
    expect((await bar.type('dana call in 3 working days')).first).toContain('Thursday 26 November');
  });

  it('counts from important dates', async () => {
    const { bar, tell, ids } = await withPeople();
    const date = { id: null, kind: 'renewal', label: 'the pilot', day: '2026-12-01', leadDays: 0 } as const;
    await tell['importantDate.set']({ contactId: ids[0] ?? '', date });
    expect((await bar.type('dana offer 2 weeks after the renewal')).first).toContain('Tuesday 15 December');
    expect((await bar.type('dana offer 2 weeks after the pilot')).first).toContain('Tuesday 15 December');
  });

  it('says what is missing, and what Enter does then', async () => {
    const { bar } = await withPeople();
    bar.start();
    expect(bar.first()).toMatch(/^A name, what to do, by when/);
    expect((await bar.type('')).first).toBe(bar.first());
    const opens = ' · Enter opens Touchbase with these words</dim>';
    expect((await bar.type('zed call tomorrow')).first).toBe(`Nobody whom you keep is called zed<dim>${opens}`);
    expect((await bar.type('dana')).first).toBe(`Dana Reyes: by when?<dim>${opens}`);
    expect((await bar.type('dana call someday')).first).toBe(
      `Dana Reyes: no date is understood in “call someday”<dim>${opens}`,
    );
    expect((await bar.type('dana note:')).first).toBe(`Dana Reyes: what?<dim>${opens}`);
  });

  it('offers the others who are called so, each by words that mean nobody else', async () => {
    const { bar, ids, followUps } = await withPeople(['Dana Reyes', 'Dana Reyes', 'Dana Stone', 'Kai Ito']);
    const { first, others } = await bar.type('dana quote tomorrow');
    expect(first).toContain('Dana Stone');
    expect(others.map(({ content }) => content)).toEqual([
      'person1@vendor.example quote tomorrow',
      'person0@vendor.example quote tomorrow',
    ]);
    expect(others[0]?.description).toContain('<match>Dana Reyes</match>');
    for (const { content } of others) await bar.enter(content);
    await bar.enter('dana quote tomorrow');
    expect(await followUps()).toHaveLength(3);
    const about = new Set((await followUps())?.flatMap((followUp) => Reflect.get(followUp as object, 'subjectIds')));
    expect(about).toEqual(new Set(ids.slice(0, 3)));
  });

  it('offers nobody by words that would mean another', async () => {
    const { bar } = await withPeople(['Dana', 'Dana Stone']);
    const { first, others } = await bar.type('vendor stone call tomorrow');
    expect(first).toContain('<match>Dana Stone</match>');
    expect(others.map(({ content }) => content)).toEqual(['person0@vendor.example stone call tomorrow']);
  });

  it('leaves the answer to an earlier key unsaid', async () => {
    const { bar } = await withPeople();
    const late = vi.fn<() => void>();
    bar.press('dana call tomorrow', late);
    await bar.type('dana call friday');
    expect(late).not.toHaveBeenCalled();
    expect(bar.first()).toContain('Friday 27 November');
  });

  it('is understood by Chrome, whatever people are called', () => {
    const { DOMParser } = new JSDOM('').window;
    const parser = new DOMParser();
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom(...'<>&"\'/a\ud800\u0000') }),
        (name, what) => {
          const description = descriptionOf([{ match: name }, ' · ', what, { dim: what }]);
          const parsed = parser.parseFromString(`<fragment>${description}</fragment>`, 'application/xml');
          expect(parsed.querySelector('parsererror')).toBeNull();
          expect([...parsed.documentElement.children].map(({ localName }) => localName)).toEqual(['match', 'dim']);
        },
      ),
    );
  });
});

describe('on Enter', () => {
  it.each([
    ['dana call in 3 working days', { kind: 'planned', what: 'call', due: '2026-11-25' }],
    ['dana call tomorrow 3pm!', { kind: 'planned', what: 'call', due: '2026-11-22T15:00', pinned: true }],
    ['dana quote if no answer by friday', { kind: 'wait', what: 'quote', due: '2026-11-27', conversationId: null }],
    ['dana promised the contract by friday', { kind: 'commitment', by: 'them', what: 'the contract', quote: null }],
    ['dana I promised the SOC 2 report by friday', { kind: 'commitment', by: 'me', what: 'the SOC 2 report' }],
  ])('saves “%s” and tells of it, with its undoing', async (line, expected) => {
    const { store, bar, commands, ids } = await withPeople();
    const before = await standingIn(store);
    await bar.enter(line);
    const after = await standingIn(store);
    expect(after.followUps).toMatchObject([{ ...expected, subjectIds: ids, status: 'open' }]);
    const [[id, shown] = []] = [...bar.notifications];
    expect(shown).toMatchObject({ title: 'Saved: Dana Reyes', buttons: [{ title: 'Undo' }] });
    await onSavedButton(commands, id ?? '');
    expect(await standingIn(store)).toEqual(before);
    expect(bar.notifications.size).toBe(0);
  });

  it('saves a note', async () => {
    const { store, bar, ids } = await withPeople();
    await bar.enter('dana note: likes tea');
    expect((await standingIn(store)).notes).toMatchObject([{ kind: 'note', text: 'likes tea', subjectId: ids[0] }]);
  });

  it.each([
    ['zed & co call tomorrow', 'add'],
    ['100% ü', 'add'],
    ['kai call some/day', 'add'],
    ['dana call some/day #1', 'person'],
    ['dana', 'person'],
  ])('opens “%s” in the dashboard where it is not understood, and saves nothing', async (line, view) => {
    const { store, bar, ids } = await withPeople(['Dana Reyes', 'Kai Ito', 'Kai Berg']);
    const before = await standingIn(store);
    await bar.enter(line);
    const [address = ''] = bar.opened;
    const words = view === 'add' ? { name: line } : { id: ids[0], plan: line };
    expect(routeOf(new URL(address).hash)).toEqual({ view, ...words });
    expect(await standingIn(store)).toEqual(before);
    expect(bar.notifications.size).toBe(0);
  });

  it('says why something could not be saved, and opens the dashboard with its words', async () => {
    const { store, now, commands, bar } = await withPeople();
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const full = new Problem('disk-full');
    listenToOmnibox(store, now, { ...commands, 'followUp.plan': () => Promise.reject(full) });
    await bar.enter('dana call tomorrow');
    await vi.waitFor(() => expect(said).toHaveBeenCalledWith('Touchbase:', full));
    expect(bar.opened).toEqual([expect.stringContaining(encodeURIComponent('dana call tomorrow'))]);
    expect([...bar.notifications.values()]).toMatchObject([
      { title: 'This was not saved', message: expect.stringMatching(/^The disk is full/) },
    ]);
  });

  it('a click on what was saved shows the last changes; other notifications are left alone', async () => {
    const { bar, commands } = await withPeople();
    await bar.enter('dana call tomorrow');
    const [id = ''] = bar.notifications.keys();
    await onSavedClick('follow-up:x@2026-11-22');
    await onSavedButton(commands, 'digest:x');
    expect(bar.opened).toEqual([]);
    await onSavedClick(id);
    expect(bar.opened).toEqual([expect.stringMatching(/#\/changes$/)]);
    expect(bar.notifications.size).toBe(0);
  });
});

describe('in Firefox, which shows the default suggestion late', () => {
  afterEach(() => {
    Reflect.deleteProperty(browser.runtime, 'getBrowserInfo');
    vi.resetModules();
  });

  it('the line below says how it is understood, without marks', async () => {
    const { store, now, commands } = await withPeople(['Dana <R&D>']);
    Object.assign(browser.runtime, { getBrowserInfo: () => undefined });
    vi.resetModules();
    const anew = await import('../../src/background/omnibox');
    const bar = addressBar();
    anew.listenToOmnibox(store, now, commands);
    bar.start();
    expect(await bar.type('dana call tomorrow')).toEqual({
      first: 'Enter saves what the line below says',
      others: [
        { content: 'dana call tomorrow ', description: 'Dana <R&D>, Vendor · call · Sunday 22 November · tomorrow' },
      ],
    });
  });
});
