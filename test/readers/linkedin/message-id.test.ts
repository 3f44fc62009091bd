import { describe, expect, it } from 'vitest';
import { readMessageUrn, sameThread } from '../../../src/readers/linkedin/message-id';

const now = Date.parse('2026-10-08T12:00:00Z');
const owner = 'ACoAAPatOwnerDemo0000000000000000000000';
const guid = '5f0c1d2e-3a4b-4c5d-8e6f-7a8b9c0d1e2f_100';

function urn(clear: string): string {
  return `urn:li:msg_message:(urn:li:fsd_profile:${owner},2-${btoa(clear)})`;
}

describe('message ids', () => {
  it('hold the time, the conversation and the mailbox owner', () => {
    const read = readMessageUrn(urn(`1783530131123b20000-100&${guid}`), now);
    expect(read).toEqual({
      owner,
      id: `2-${btoa(`1783530131123b20000-100&${guid}`)}`,
      at: Date.parse('2026-07-08T17:02:11.123Z'),
      threadId: `2-${btoa(guid)}`,
    });
  });

  it('hold no conversation in their short form', () => {
    expect(readMessageUrn(urn('1783530220007b97645-100'), now)).toMatchObject({
      at: 1_783_530_220_007,
      threadId: null,
    });
  });

  it.each([
    ['before LinkedIn', Date.UTC(2003, 0, 1)],
    ['the day after tomorrow', now + 2 * 86_400_000],
  ])('are no clock where they tell a time %s', (_, at) => {
    expect(readMessageUrn(urn(`${String(at).padStart(13, '0')}b20000-100`), now)?.at).toBeNull();
  });

  it('are a clock for tomorrow: clocks differ', () => {
    expect(readMessageUrn(urn(`${now + 3_600_000}b20000-100`), now)?.at).toBe(now + 3_600_000);
  });

  it.each(['no clock at all', '123b20000-100', 'x1783530131123b20000-100', '1783530131123', '\u00ff\u00fe'])(
    'are no clock: %s',
    (clear) => {
      expect(readMessageUrn(urn(clear), now)).toMatchObject({ at: null, threadId: null });
    },
  );

  it('are not final while a message is on its way', () => {
    expect(readMessageUrn(`urn:li:msg_message:(urn:li:fsd_profile:${owner},b1f0c3a2-6f1e-4d5c)`, now)?.id).toBeNull();
  });

  it.each([
    '',
    'x',
    'urn:li:msg_message:()',
    'urn:li:msg_message:(urn:li:fsd_profile:a b,2-AAAA)',
    `urn:li:msg_message:(urn:li:fsd_profile:${owner},2-AA<img>)`,
    `${urn('1783530131123b20000-100')}x`,
    `urn:li:msg_message:(urn:li:fsd_profile:${owner},2-${'A'.repeat(100_000)})`,
  ])('are none: %s', (text) => {
    expect(readMessageUrn(text, now)).toBeNull();
  });

  it('survive what is no base64', () => {
    expect(readMessageUrn(`urn:li:msg_message:(urn:li:fsd_profile:${owner},2-A=A=A=A=A=A=)`, now)).toMatchObject({
      at: null,
    });
  });

  it('know a conversation in the address by any spelling', () => {
    expect(sameThread('2-ab+/cQ==', '2-ab-_cQ')).toBe(true);
    expect(sameThread('2-ab+/cQ==', '2-ab+/cg==')).toBe(false);
  });
});
