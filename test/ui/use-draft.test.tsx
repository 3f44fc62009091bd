// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { type Draft, draftsIn } from '../../src/ui/drafts';
import { FaceContext } from '../../src/ui/face-context';
import { useDraft } from '../../src/ui/use-draft';
import { stub } from './browser-stub';
import { now, takeDown } from './in-face';

const blank = { kind: 'note', text: '' };
const nothing = () => {};

/** A form on a storage that answers when it is let. */
function open(kept: Draft | null) {
  const answering: { answer(): void } = { answer: nothing };
  const read = () => new Promise<Draft | null>((resolve) => Object.assign(answering, { answer: () => resolve(kept) }));
  const drafts = { ...draftsIn([stub.local]), read };
  const face = { drafts, draftFailed: nothing, now, say: nothing, connection: 1, databaseFailed: nothing };
  const { result } = renderHook(() => useDraft('dana/note', blank), {
    // The store is not asked by a form's fields.
    wrapper: ({ children }) => (
      <FaceContext.Provider value={face as unknown as FaceContext}>{children}</FaceContext.Provider>
    ),
  });
  return {
    result,
    answer: () => act(async () => answering.answer()),
    type: (fields: Partial<typeof blank>) => act(() => result.current.edit(fields)),
  };
}

afterEach(async () => {
  stub.local.items = {};
  await takeDown();
});

describe('a form whose storage is slow', () => {
  it('shows what was kept once it is found', async () => {
    const { result, answer } = open({ kind: 'need', text: 'Asked whether' });
    await answer();
    expect(result.current).toMatchObject({ fields: { kind: 'need', text: 'Asked whether' }, touched: true });
  });

  it('keeps both what was typed before it answered and what was kept', async () => {
    const { result, answer, type } = open({ kind: 'need', text: 'Asked whether' });
    await type({ text: 'seats' });
    await answer();
    expect(result.current.fields).toEqual({ kind: 'need', text: 'Asked whether seats' });
    const written = { 'draft/dana/note': { draft: { text: 'Asked whether seats' } } };
    await waitFor(() => expect(stub.local.items).toMatchObject(written));
  });

  it('keeps what was chosen meanwhile', async () => {
    const { result, answer, type } = open({ kind: 'need', text: 'Asked whether' });
    await type({ kind: 'feedback' });
    await answer();
    expect(result.current.fields).toEqual({ kind: 'feedback', text: 'Asked whether' });
  });

  it('keeps what was typed where nothing was kept', async () => {
    const { result, answer, type } = open(null);
    await type({ text: 'seats' });
    await answer();
    expect(result.current.fields).toEqual({ kind: 'note', text: 'seats' });
  });
});
