// @vitest-environment jsdom
import './browser-stub';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Due } from '../../src/domain/due';
import { command } from '../../src/messages/channel';
import { get } from '../../src/store/read';
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

it('groups what is overdue, today and coming, soonest first', async () => {
  await plan('coming', '2026-12-05');
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
