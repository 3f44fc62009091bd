import './browser-stub';
import { cleanup, configure, render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { commandsOn } from '../../src/background/commands';
import type { ContactDetails } from '../../src/domain/contact';
import { command, fromOwnPage, serve } from '../../src/messages/channel';
import { makeStore, type Store } from '../../src/store/schema';
import { NoticeBar } from '../../src/ui/components/notice-bar';
import { draftsIn } from '../../src/ui/drafts';
import { FaceContext } from '../../src/ui/face-context';
import type { Notice } from '../../src/ui/notice';
import { stub } from './browser-stub';

// A busy machine takes its time; what is waited for is an event, so a patient test is no slower.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 60_000 });

/** The moment at which all of these tests take place: a Friday. */
export const now = Temporal.ZonedDateTime.from('2026-12-04T10:00[Europe/Berlin]');

let count = 0;

/** A fresh database with the real background in front of it, and drafts that are empty. */
export function freshBackground(): Store {
  count += 1;
  stub.silence();
  stub.local.items = {};
  stub.session.items = {};
  stub.local.full = false;
  stub.session.full = false;
  const store = makeStore(`face-${count}`);
  serve(
    'command',
    commandsOn(
      store,
      () => now,
      () => {},
    ),
    fromOwnPage,
  );
  return store;
}

/** Somebody kept, by what matters to the test; answers with the id. */
export async function keep(details: Partial<ContactDetails> & { name: string }): Promise<string> {
  const blank = { identities: [], company: null, title: null, location: null, phone: null, tags: [] };
  const saved = await command('contact.add', { ...blank, relationship: 'prospect', ...details });
  return saved.id;
}

/** Draws a view as a face would: with the database, drafts, the moment, and the bar at the foot. */
export function renderInFace(store: Store, view: ComponentChildren) {
  function Frame() {
    const [notice, say] = useState<Notice | null>(null);
    const shared = useMemo(
      () => ({
        store,
        now,
        say,
        drafts: draftsIn([stub.local, stub.session]),
        connection: 1,
        databaseFailed: (problem: unknown) => {
          throw problem;
        },
        draftFailed: () => say({ kind: 'problem', text: 'draft not kept' }),
      }),
      [],
    );
    return (
      <FaceContext.Provider value={shared}>
        {view}
        <NoticeBar notice={notice} close={() => say(null)} />
      </FaceContext.Provider>
    );
  }
  return render(<Frame />);
}

/** Removes what was drawn, and lets its effects end: Preact ends them only after the next paint, when the test is over. */
export async function takeDown(): Promise<void> {
  await act(cleanup);
}
