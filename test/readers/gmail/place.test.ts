import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../src/readers/gmail/place';
import { idInToken } from '../../../src/readers/gmail/thread-address';

const at = (rest: string) => placeOf(new URL(`https://mail.google.com${rest}`));

describe('the address of a page', () => {
  it.each([
    'https://mail.google.com/mail/u/0/?ui=2&view=att&th=18f0&attid=0.1',
    'https://mail.google.com/mail/u/0/?view=fimg&th=18f0',
    'https://mail.google.com/chat/u/0/#chat/home',
    'https://www.google.com/mail/u/0/#inbox',
    'https://mail.google.com.example/mail/u/0/#inbox',
  ])('leaves %s alone', (address) => expect(placeOf(new URL(address))).toBeNull());

  it.each([
    ['/mail/u/0/#inbox', null],
    ['/mail/u/0/#inbox/p2', null],
    ['/mail/u/0/#inbox?compose=new', null],
    ['/mail/u/0/#label/Clients%2FAcme', null],
    ['/mail/u/0/#search/from%3Adana/p3', null],
    ['/mail/u/0/#inbox/FMfcgzQtoken?compose=CllgC', 'FMfcgzQtoken'],
    ['/mail/u/3/#label/Clients%2FAcme/FMfcgzQtoken', 'FMfcgzQtoken'],
    ['/mail/u/0/#search/is%3Aunread+offer/18f0aabbccddeeff', '18f0aabbccddeeff'],
    ['/mail/u/0/#all/thread-f%3A1865108583507760149', 'thread-f:1865108583507760149'],
    ['/mail/u/0/?view=btop&th=%23thread-f%3A1865108583507760149', '#thread-f:1865108583507760149'],
    ['/mail/u/0/#settings/general', undefined],
    ['/mail/u/0/#chat/space/AAAAbbbbCCCCdddd', undefined],
    ['/mail/u/0/popout?ver=1abc', undefined],
    ['/mail/u/0/#inbox/%E0%A4%A', '%E0%A4%A'],
  ])('%s names the thread %o', (rest, thread) => expect(at(rest)?.thread).toBe(thread));

  it('tells a mailbox by name and one opened by delegation', () => {
    expect(at('/mail/u/pat.owner@acme.example/#inbox')?.account).toBe('email:pat.owner@acme.example');
    expect(at('/mail/u/0/#inbox')?.account).toBeNull();
    for (const rest of ['/mail/u/0/d/AEoRXRTx/#inbox', '/mail/b/143/u/0/#inbox'])
      expect(at(rest)?.delegated).toBe(true);
    expect(at('/mail/u/1/#inbox')?.delegated).toBe(false);
  });
});

describe('the token of a thread', () => {
  const now = Temporal.ZonedDateTime.from('2026-11-03T10:00:00+00:00[UTC]');
  const id = '19e2325ffb831415';

  it.each([id, id.toUpperCase(), 'thread-f:1865108583507760149', '#msg-f:1865108583507760149', '1865108583507760149'])(
    '%s is an id',
    (token) => expect(idInToken(token, now)).toBe(id),
  );

  it('spells its id in letters', () => {
    // Made with the numbering of Gmail's tokens from `f:1865108583507760149`.
    expect(idInToken('FMfcgzQgLrrjcVhxPVvStFvNJmbTCPtC', now)).toBe(id);
  });

  it.each(['FMfcgzQXKJfixtureThreadToken02', 'BCDFGHJKLMNPQRSTVWXZbcdf', 'abc123', 'thread-a:r-123', 'thread-f:1', ''])(
    '%o tells nothing',
    (token) => expect(idInToken(token, now)).toBeNull(),
  );
});
