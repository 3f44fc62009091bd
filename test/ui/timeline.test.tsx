// @vitest-environment jsdom
import './browser-stub';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Timeline } from '../../src/ui/components/timeline';
import { freshBackground, keep, now, renderInFace, takeDown } from './in-face';

afterEach(takeDown);

it('shows older and older entries, and holds those near what is in sight', async () => {
  window.innerHeight = 60; // little is in sight
  const store = freshBackground();
  const dana = await keep({ name: 'Dana Reyes' });
  const hour = 60 * 60_000;
  await store.table('touchpoints').bulkAdd(
    Array.from({ length: 200 }, (_, each) => ({
      ...{ id: `t${each}`, contactId: dana, originContactId: dana, channel: 'call', direction: 'out', account: null },
      ...{ at: now.epochMilliseconds - each * hour, precision: 'minute', summary: `call ${each}`, messageKey: null },
      ...{ conversationId: null, updatedAt: '2026-11-21T00:00:00.000Z-0000-test', stamps: {} },
    })),
  );
  renderInFace(store, <Timeline contactId={dana} />);
  await screen.findByText('call 29');
  expect(screen.queryByText('call 30')).toBeNull();
  for (const shown of [60, 120, 240]) {
    fireEvent.click(screen.getByText('Show older'));
    const wanted = String(Math.min(shown, 200));
    await waitFor(() => expect(document.querySelector('.entry')?.getAttribute('aria-setsize')).toBe(wanted));
  }
  expect(document.querySelectorAll('.entry').length).toBeLessThan(40);
  expect(screen.queryByText('Show older')).toBeNull();
});
