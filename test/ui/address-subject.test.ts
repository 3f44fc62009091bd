import { expect, it } from 'vitest';
import { addressSubject } from '../../src/ui/address-subject';

const mail = 'https://mail.google.com/mail/u/0/';
const network = 'https://www.linkedin.com';
const same = (one: string, other: string) => addressSubject(one) === addressSubject(other);

it.each([
  ['another label', `${mail}#inbox/FMfcgzQa`, `${mail}#label/Offers/FMfcgzQa`],
  ['a message box that opens', `${mail}#inbox/FMfcgzQa`, `${mail}#inbox/FMfcgzQa?compose=new`],
  ['what lies over a profile', `${network}/in/zoe-sample/`, `${network}/in/zoe-sample/overlay/contact-info/`],
  ['what LinkedIn remembers of the way', `${network}/in/zoe-sample/`, `${network}/in/zoe-sample/?miniProfileUrn=x`],
  ['a conversation with and without its end', `${network}/messaging/thread/2-a/`, `${network}/messaging/thread/2-a`],
])('leads to the same: %s', (_, one, other) => expect(same(one, other)).toBe(true));

it.each([
  ['another thread', `${mail}#inbox/FMfcgzQa`, `${mail}#inbox/FMfcgzQb`],
  ['the list', `${mail}#inbox/FMfcgzQa`, `${mail}#inbox`],
  ['a thread in a window of its own', `${mail}?view=btop&th=1#a`, `${mail}?view=btop&th=2#a`],
  ['another profile', `${network}/in/zoe-sample/`, `${network}/in/zoe-sample-2/`],
  ['another conversation', `${network}/messaging/thread/2-a/`, `${network}/messaging/thread/2-b/`],
  ['another site', `${mail}#inbox`, `${network}/in/inbox`],
  ['nowhere', `${mail}#inbox/FMfcgzQa`, 'about:blank'],
])('leads elsewhere: %s', (_, one, other) => expect(same(one, other)).toBe(false));

it('is nothing where there is no address', () => {
  expect(addressSubject(undefined)).toBe('');
});
