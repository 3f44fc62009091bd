import { describe, expect, it } from 'vitest';
import { contactAddress, conversationAddress, phoneAddress } from '../../src/domain/link';

describe('conversationAddress', () => {
  it('opens a Gmail thread in the mailbox that holds it', () => {
    expect(conversationAddress({ id: 'gmail:18c2f0a1b2c3d4e5', account: 'email:rep+sales@vendor.example' })).toBe(
      'https://mail.google.com/mail/u/?authuser=rep%2Bsales%40vendor.example#all/18c2f0a1b2c3d4e5',
    );
  });
  it('falls back on the first mailbox', () => {
    expect(conversationAddress({ id: 'gmail:18c2f0a1b2c3d4e5', account: null })).toBe(
      'https://mail.google.com/mail/u/0/#all/18c2f0a1b2c3d4e5',
    );
  });
  it('opens a LinkedIn conversation', () => {
    expect(conversationAddress({ id: 'linkedin:2-MTIz_4==', account: null })).toBe(
      'https://www.linkedin.com/messaging/thread/2-MTIz_4%3D%3D/',
    );
  });
  it.each(['gmail:javascript', 'linkedin:../feed', 'other:1', 'gmail:'])('makes no link of %s', (id) => {
    expect(conversationAddress({ id, account: null })).toBeNull();
  });
});

describe('contactAddress', () => {
  it('prefers the profile', () => {
    expect(contactAddress({ identities: ['email:dana@vendor.example', 'linkedin:dana-reyes'] })).toBe(
      'https://www.linkedin.com/in/dana-reyes/',
    );
  });
  it('else finds the mail', () => {
    expect(contactAddress({ identities: ['email:dana@vendor.example'] })).toBe(
      'https://mail.google.com/mail/u/0/#search/dana%40vendor.example',
    );
  });
  it('is nothing for somebody known by phone alone', () => {
    expect(contactAddress({ identities: [] })).toBeNull();
  });
});

describe('phoneAddress', () => {
  it.each([
    ['+49 (0)30 901820', 'tel:+4930901820'],
    ['030/90 18 20', 'tel:030901820'],
  ])('dials %s', (text, link) => {
    expect(phoneAddress(text)).toBe(link);
  });
  it.each(['ask reception', '', '+1 +2 345'])('does not dial %j', (text) => {
    expect(phoneAddress(text)).toBeNull();
  });
});
