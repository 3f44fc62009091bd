// @vitest-environment jsdom
import './browser-stub';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Due } from '../../src/domain/due';
import { command } from '../../src/messages/channel';
import { latestTouches } from '../../src/store/read/about-contact';
import { get } from '../../src/store/read/record';
import type { Store } from '../../src/store/schema';
import { Agenda } from '../../src/ui/components/agenda';
import { freshBackground, keep, now, renderInFace, takeDown } from './in-face';
import { pageShowing, person, rep, threadBetween } from './observations';

let store: Store;
let dana: string;
const danaSeen = person('Dana Reyes', 'email:dana@client.example');

beforeEach(async () => {
  store = freshBackground();
  dana = await keep({ name: 'Dana Reyes', identities: danaSeen.identities });
});
afterEach(takeDown);

async function plan(what: string, due: Due, wait?: { conversationId: string | null }): Promise<string> {
  const saved = await command('followUp.plan', { contactId: dana, what, due, ...(wait ? { wait } : {}) });
  return saved.id;
}

const show = (first = 20) => renderInFace(store, <Agenda first={first} />);
const rowOf = async (what: string) => {
  const row = (await screen.findByText(what)).closest('li');
  if (!row) throw new Error(`${what} stands in no row`);
  return within(row);
};

it('groups what is overdue, today, this week and coming, soonest first', async () => {
  await plan('coming', '2026-12-07');
  await plan('tomorrow', '2026-12-05');
  await plan('today, later', '2026-12-04T18:00');
  await plan('late', '2026-12-03');
  await plan('very late', '2026-11-20');
  await plan('minutes late', '2026-12-04T09:59');
  await plan('today', '2026-12-04');
  show();
  await screen.findByText('coming');
  const groups = screen.getAllByRole('list').map((list) => ({
    heading: list.parentElement?.querySelector('h2')?.textContent,
    rows: within(list)
      .getAllByRole('listitem')
      .map((row) => row.querySelector('.what')?.textContent),
  }));
  expect(groups).toEqual([
    { heading: 'Overdue', rows: ['very late', 'late', 'minutes late'] },
    { heading: 'Today', rows: ['today', 'today, later'] },
    { heading: 'This week', rows: ['tomorrow'] },
    { heading: 'Coming', rows: ['coming'] },
  ]);
});

it('says how many more there are, and shows them', async () => {
  for (let i = 0; i < 5; i += 1) await plan(`thing ${i}`, '2026-12-01');
  show(2);
  fireEvent.click(await screen.findByRole('button', { name: 'and 3 more' }));
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(5));
  expect(screen.queryByRole('button', { name: /more/ })).toBeNull();
});

describe('a row', () => {
  it('is done with one press, the next one has the focus, and Undo brings it back', async () => {
    const id = await plan('first', '2026-12-03');
    await plan('second', '2026-12-04');
    show();
    const tick = (await rowOf('first')).getByRole('button', { name: 'Done: Dana Reyes first' });
    tick.focus();
    fireEvent.click(tick);
    await screen.findByText('Done: Dana Reyes.');
    await waitFor(() => expect(screen.queryByText('first')).toBeNull());
    expect(await get(store, 'followUps', id)).toMatchObject({ status: 'done' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Done: Dana Reyes second');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('first');
  });

  it('is snoozed to a near day, or to any other', async () => {
    const id = await plan('write', '2026-12-04');
    show();
    fireEvent.click((await rowOf('write')).getByRole('button', { name: 'Snooze Dana Reyes' }));
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Later today'));
    fireEvent.click((await rowOf('write')).getByRole('button', { name: /Next week/ }));
    await waitFor(async () => expect(await get(store, 'followUps', id)).toMatchObject({ due: '2026-12-07' }));

    fireEvent.click((await rowOf('write')).getByRole('button', { name: 'Snooze Dana Reyes' }));
    fireEvent.click(await (await rowOf('write')).findByRole('button', { name: 'A date…' }));
    fireEvent.input(screen.getByLabelText('Date'), { target: { value: '2027-02-01' } });
    fireEvent.click((await rowOf('write')).getByRole('button', { name: 'Snooze' }));
    await waitFor(async () => expect(await get(store, 'followUps', id)).toMatchObject({ due: '2027-02-01' }));
  });

  it('closes its snooze choices on Escape', async () => {
    await plan('write', '2026-12-04');
    show();
    fireEvent.click((await rowOf('write')).getByRole('button', { name: 'Snooze Dana Reyes' }));
    await screen.findByRole('group', { name: 'Snooze Dana Reyes' });
    fireEvent.keyDown(document.body, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Snooze Dana Reyes' })).toBeNull());
  });

  it('is dismissed', async () => {
    const id = await plan('write', '2026-12-04');
    show();
    fireEvent.click((await rowOf('write')).getByRole('button', { name: 'Dismiss Dana Reyes' }));
    await screen.findByText('Dismissed: Dana Reyes.');
    expect(await get(store, 'followUps', id)).toMatchObject({ status: 'dismissed' });
  });

  it('opens the conversation it waits in, in the mailbox that holds it, and says when that was last looked at', async () => {
    const page = pageShowing(threadBetween([danaSeen], [danaSeen, rep], now), now.subtract({ days: 2 }));
    await command('contact.identify', { id: dana, identity: 'email:dana@client.example', page });
    await plan('the offer', '2026-12-04', { conversationId: 'gmail:19e2325ffb831415' });
    show();
    const row = await rowOf('the offer');
    expect(row.getByText('no answer seen; thread last opened 2 days ago')).toBeTruthy();
    expect(row.getByRole('link', { name: 'Open the conversation with Dana Reyes' }).getAttribute('href')).toBe(
      'https://mail.google.com/mail/u/?authuser=pat.owner%40acme.example#all/19e2325ffb831415',
    );
  });

  it('asks whether a message too vaguely dated was the answer', async () => {
    const id = await plan('the offer', '2026-12-10', { conversationId: null });
    const wait = await get(store, 'followUps', id);
    if (wait?.kind !== 'wait') throw new Error('no wait was planned');
    await store.followUps.put({ ...wait, perhapsAnsweredBy: 'linkedin:2-abc' });
    show();
    fireEvent.click(await (await rowOf('the offer')).findByRole('button', { name: 'No' }));
    await waitFor(() => expect(screen.queryByText(/Was that the answer/)).toBeNull());
    expect(await get(store, 'followUps', id)).toMatchObject({ status: 'open', perhapsAnsweredBy: null });
  });
});

describe('a snooze', () => {
  const open = async (what: string) => {
    fireEvent.click((await rowOf(what)).getByRole('button', { name: 'Snooze Dana Reyes' }));
    return within(await screen.findByRole('group', { name: 'Snooze Dana Reyes' }));
  };

  it('takes a date in words', async () => {
    const id = await plan('write', '2026-12-04');
    show();
    const choice = await open('write');
    const words = choice.getByRole('textbox', { name: 'When, in words' });
    fireEvent.input(words, { target: { value: 'end of mont' } });
    await choice.findByText(/^Not understood/);
    fireEvent.input(words, { target: { value: 'end of month' } });
    await choice.findByText(/^Thursday,? 31 December · /);
    fireEvent.click(choice.getByRole('button', { name: 'Snooze' }));
    await waitFor(async () => expect(await get(store, 'followUps', id)).toMatchObject({ due: '2026-12-31' }));
  });

  it('lasts until they write: it sleeps apart, and is woken by hand', async () => {
    const id = await plan('write', '2026-12-04');
    show();
    fireEvent.click((await open('write')).getByRole('button', { name: 'When they write' }));
    await screen.findByText('Sleeps until Dana Reyes writes.');
    expect(await get(store, 'followUps', id)).toMatchObject({ status: 'asleep' });
    fireEvent.click(await screen.findByText('Asleep or held back (1)'));
    fireEvent.click(await screen.findByRole('button', { name: 'Wake: Dana Reyes write' }));
    await screen.findByText('Back on the agenda: Dana Reyes.');
    expect(await get(store, 'followUps', id)).toMatchObject({ status: 'open', due: '2026-12-04' });
  });
});

describe('a promise', () => {
  const promise = async (by: 'me' | 'them', due: Due) =>
    (
      await command('followUp.plan', {
        contactId: dana,
        what: '',
        due,
        promise: { by, quote: 'The report', conversationId: null },
      })
    ).id;

  it('of mine that is overdue stands first, in its words', async () => {
    await plan('very late', '2026-11-01');
    await promise('me', '2026-12-03');
    await promise('them', '2026-12-02');
    show();
    await screen.findByText('very late');
    expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual(['You promised', 'Overdue']);
    expect((await rowOf('you promised')).getByText('The report')).toBeTruthy();
    expect((await rowOf('promised to you')).getByText('2 days late')).toBeTruthy();
  });

  it('is kept, or broken, and either can be undone', async () => {
    const id = await promise('me', '2026-12-03');
    show();
    fireEvent.click((await rowOf('The report')).getByRole('button', { name: 'More about this: Dana Reyes' }));
    fireEvent.click(await (await rowOf('The report')).findByRole('button', { name: 'Not kept' }));
    await screen.findByText('Promise not kept: Dana Reyes.');
    expect(await get(store, 'followUps', id)).toMatchObject({ status: 'broken' });
    await waitFor(() => expect(screen.queryByText('The report')).toBeNull());
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    fireEvent.click((await rowOf('The report')).getByRole('button', { name: 'Kept: Dana Reyes The report' }));
    await screen.findByText('Promise kept: Dana Reyes.');
    expect(await get(store, 'followUps', id)).toMatchObject({ status: 'done' });
  });

  it('that was put off still says when it was promised for', async () => {
    const id = await promise('me', '2026-12-03');
    await command('followUp.snooze', { id, until: '2026-12-10' });
    show();
    await screen.findByText('you promised, for 1 day late');
  });
});

describe('a row opened', () => {
  it('recalls the last note, the last touch and what they need', async () => {
    const { id } = await command('note.write', { contactId: dana, kind: 'need', text: 'A second warehouse' });
    const need = await get(store, 'notes', id);
    if (need) await store.notes.put({ ...need, at: now.subtract({ days: 9 }).epochMilliseconds });
    await command('note.write', { contactId: dana, kind: 'note', text: 'Likes mornings' });
    const at = now.subtract({ days: 3 }).epochMilliseconds;
    await command('touchpoint.log', { contactId: dana, channel: 'call', direction: 'out', at, summary: 'Prices' });
    await plan('write', '2026-12-04');
    show();
    fireEvent.click((await rowOf('write')).getByRole('button', { name: 'More about this: Dana Reyes' }));
    await screen.findByText('A second warehouse');
    const told = screen.getAllByRole('definition').map((line) => line.textContent);
    expect(told[0]).toContain('Likes mornings');
    expect(told[1]).toBe('3 days ago, call, to them: Prices');
    expect(told[2]).toBe('A second warehouse');
  });

  it('lets what is to be done be changed, by words too', async () => {
    const id = await plan('write', '2026-12-04', { conversationId: null });
    show();
    fireEvent.click((await rowOf('write')).getByRole('button', { name: 'More about this: Dana Reyes' }));
    fireEvent.click(await (await rowOf('write')).findByRole('button', { name: 'Edit' }));
    fireEvent.input(await screen.findByRole('textbox', { name: 'When, in words' }), { target: { value: 'tomorrow' } });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Remind me again while no answer is seen' }));
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Saved.');
    const repeat = { everyWorkingDays: 3, atMost: 2 };
    expect(await get(store, 'followUps', id)).toMatchObject({ what: 'write', due: '2026-12-05', repeat });
  });
});

describe('what follows from a contact', () => {
  const touched = (days: number) =>
    command('touchpoint.log', {
      ...{ contactId: dana, channel: 'email', direction: 'out', summary: '' },
      at: now.subtract({ days }).epochMilliseconds,
    });
  const headings = () => screen.getAllByRole('heading').map((heading) => heading.textContent);

  it('is a rhythm, amber today and red overdue', async () => {
    await touched(10);
    await command('cadence.set', { contactId: dana, cadence: { ideal: 7, latest: 14 } });
    show();
    await screen.findByText('no touch seen for 10 days; wanted every 7');
    expect(headings()).toEqual(['Today']);
    await command('cadence.set', { contactId: dana, cadence: { ideal: 7, latest: 9 } });
    await waitFor(() => expect(headings()).toEqual(['Overdue']));
  });

  it('is kept by telling how they were touched, skipped, or paused', async () => {
    await touched(10);
    await command('cadence.set', { contactId: dana, cadence: { ideal: 7, latest: 14 } });
    show();
    fireEvent.click(await screen.findByRole('button', { name: 'In touch with Dana Reyes: how?' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Call' }));
    await screen.findByText('Touchpoint saved.');
    await waitFor(() => expect(headings()).toEqual(['All clear', 'Coming']));
    expect(await latestTouches(store, dana, 1)).toMatchObject([{ channel: 'call', direction: 'out' }]);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));

    fireEvent.click(await screen.findByRole('button', { name: 'Skip this time, count from today: Dana Reyes' }));
    await screen.findByText('Skipped: Dana Reyes. Counting from today.');
    await waitFor(() => expect(headings()).toEqual(['All clear', 'Coming']));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));

    fireEvent.click(await screen.findByRole('button', { name: 'Pause reminders to be in touch with Dana Reyes' }));
    expect(screen.queryByRole('button', { name: /Later today/ })).toBeNull();
    fireEvent.click(await screen.findByRole('button', { name: /Next week/ }));
    await screen.findByText(/^Paused until/);
    expect(await get(store, 'contacts', dana)).toMatchObject({ cadencePausedUntil: '2026-12-07' });
  });

  it('is an important date, in time until its day has passed', async () => {
    const date = { id: null, kind: 'renewal', label: 'Contract A', day: '--12-09', leadDays: 14 } as const;
    await command('importantDate.set', { contactId: dana, date });
    show();
    const row = await rowOf('Renewal: Contract A');
    expect(headings()).toEqual(['Today']);
    fireEvent.click(row.getByRole('button', { name: 'Done for this year: Dana Reyes' }));
    await screen.findByText('Done: Dana Reyes.');
    const contact = await get(store, 'contacts', dana);
    expect(contact?.importantDates).toMatchObject([{ handledYear: 2026 }]);
  });
});

describe('your turn', () => {
  const wrote = (days: number) => {
    const page = pageShowing(threadBetween([danaSeen], [rep, danaSeen], now.subtract({ days })), now);
    return command('contact.identify', { id: dana, identity: 'email:dana@client.example', page });
  };

  it('stands below overdue promises and above all else, and is settled', async () => {
    await plan('late', '2026-12-01');
    await wrote(3);
    show();
    await screen.findByText('wrote 3 days ago');
    expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual(['Your turn', 'Overdue']);
    fireEvent.click(screen.getByRole('button', { name: 'No answer needed: Dana Reyes Second warehouse' }));
    await waitFor(() => expect(screen.queryByText('Your turn')).toBeNull());
    expect(await get(store, 'conversations', 'gmail:19e2325ffb831415')).toMatchObject({ turn: 'mine' });
  });

  it('is over once they were called', async () => {
    await wrote(3);
    show();
    await screen.findByText('wrote 3 days ago');
    const at = now.subtract({ days: 1 }).epochMilliseconds;
    await command('touchpoint.log', { contactId: dana, channel: 'call', direction: 'out', at, summary: '' });
    await waitFor(() => expect(screen.queryByText('Your turn')).toBeNull());
  });
});

describe('a day with nothing due', () => {
  it('is said kindly', async () => {
    await plan('coming', '2026-12-05');
    show();
    await screen.findByText('All clear');
  });

  it('welcomes whoever keeps nobody yet', async () => {
    await command('contact.erase', { id: dana });
    show();
    await screen.findByText('Good to see you');
    expect(screen.getByRole('link', { name: 'Add a person' })).toBeTruthy();
  });
});
