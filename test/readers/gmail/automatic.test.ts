import { describe, expect, it } from 'vitest';
import { emailIdentity } from '../../../src/domain/identity';
import { isFromMachine, isReplyMachine } from '../../../src/readers/gmail/automatic';

const fromMachine = (address: string) => {
  const identity = emailIdentity(address);
  return isFromMachine({ name: null, identities: identity ? [identity] : [] });
};

describe('a sender', () => {
  it.each([
    'noreply',
    'no-reply',
    'no_reply',
    'No.Reply',
    'donotreply',
    'do-not-reply',
    'noreply-31415926',
    'noreply+abc',
    'comments-noreply',
    'mailer-daemon',
    'MAILER-DAEMON',
    'postmaster',
    'bounce-000000',
    'bounces+123=pat',
    'notifications',
    'calendar-notification',
    'newsletter',
    'auto-confirm',
    'nicht-antworten',
    'ne-pas-repondre',
    'no-responder',
    'nao-responda',
    'non-rispondere',
    'nie.odpowiadac',
  ])('%s is a machine', (local) => expect(fromMachine(`${local}@vendor.example`)).toBe(true));

  it.each([
    'dana.reyes',
    'noah.reply',
    'nora',
    'notary',
    'info',
    'sales',
    'support',
    'daemon.hill',
    'post.master',
    'no',
    'answer',
    'bouncer',
    'autumn.mail',
  ])('%s is a person', (local) => expect(fromMachine(`${local}@noreply.example`)).toBe(false));
});

describe('a subject', () => {
  it.each([
    'Automatic reply: Offer',
    'Out of Office: Offer',
    'Automatische Antwort: Angebot',
    'Réponse automatique : Offre',
    'Respuesta automática: Oferta',
    'Autosvar: Tilbud',
    'Odpowiedź automatyczna: Oferta',
    'Автоматический ответ: Договор',
    '自動返信: 見積もり',
    '自动回复: 合同',
  ])('%s is that of an automatic reply', (subject) => expect(isReplyMachine(subject)).toBe(true));

  it.each([
    'Re: Offer',
    'Automation project: kickoff',
    'Autos: offer',
    'Your automatic reply',
    'Office: out of stock',
    '',
  ])('%o is not', (subject) => expect(isReplyMachine(subject)).toBe(false));
});
