// @vitest-environment jsdom
import './browser-stub';
import { screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/schema';
import { PersonView } from '../../src/ui/components/person-view';
import { PlanInWords } from '../../src/ui/components/plan-in-words';
import { draftsIn } from '../../src/ui/drafts';
import { stub } from './browser-stub';
import { freshBackground, keep, renderInFace, takeDown } from './in-face';

let store: Store;
let id: string;

beforeEach(async () => {
  store = freshBackground();
  id = await keep({ name: 'Dana Reyes' });
  location.hash = '';
});
afterEach(takeDown);

const drafts = () => draftsIn([stub.local, stub.session]);
const opened = () => waitFor(() => expect(location.hash).toBe(`#/person/${id}`));

describe('words to plan with', () => {
  it('stand in the follow-up of the person, ready to be dated', async () => {
    renderInFace(store, <PlanInWords id={id} words="dana call someday" />);
    await opened();
    await takeDown();
    renderInFace(store, <PersonView id={id} snooze={null} active={{ kind: 'elsewhere' }} />);
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'What to do for Dana Reyes' });
    await waitFor(() => expect(field.value).toBe('dana call someday'));
  });

  it('take nothing from what was begun', async () => {
    await drafts().keep(`${id}/follow-up`, { what: 'Ask about', day: 'next-week' });
    renderInFace(store, <PlanInWords id={id} words="dana call someday" />);
    await opened();
    expect(await drafts().read(`${id}/follow-up`)).toEqual({ what: 'Ask about dana call someday', day: 'next-week' });
  });

  it('stay in sight where they cannot be kept', async () => {
    stub.local.full = true;
    stub.session.full = true;
    renderInFace(store, <PlanInWords id={id} words="dana call someday" />);
    await screen.findByText('draft not kept');
    expect(screen.getByText('dana call someday')).toBeTruthy();
    expect(location.hash).toBe('');
  });
});
