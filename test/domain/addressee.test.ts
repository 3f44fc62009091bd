import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otherAddressees } from '../../src/domain/addressee';
import type { Identity } from '../../src/domain/identity';
import type { Observation, SeenCompose, SeenPerson } from '../../src/domain/observation';

const person = (name: string | null, ...identities: Identity[]): SeenPerson => ({ name, identities });
const dana = person('Dana Reyes', 'email:dana@vendor.example');
const kai = person('Kai Berg', 'email:kai@client.example');
const contact = { name: 'Dana Reyes', identities: ['email:dana@vendor.example', 'linkedin:dana-reyes'] as Identity[] };

const box = (...to: SeenPerson[]): SeenCompose => ({
  conversationId: null,
  isReply: false,
  from: null,
  to,
  subject: null,
});
const gmail = (...composing: SeenCompose[]) => ({ site: 'gmail' as const, composing, conversations: [] });
const talk = (...people: SeenPerson[]): Observation['conversations'][number] => ({
  id: null,
  subject: null,
  people,
  messages: [],
  complete: true,
});

describe('whom a message goes to', () => {
  it.each([
    ['nobody else where it goes to them', gmail(box(dana)), []],
    ['nobody else where it goes to others with them', gmail(box(kai, dana)), []],
    ['whoever it goes to instead', gmail(box(kai)), [kai]],
    ['nobody while it is not known', gmail(box()), []],
    ['nobody where no box is open', gmail(), []],
    ['others beside them where two boxes are open', gmail(box(dana), box(kai)), [kai]],
    ['others once, whatever the box', gmail(box(kai), box(person('K. Berg', 'email:kai@client.example'))), [kai]],
    [
      'nobody else where the address is another of theirs',
      gmail(box(person('Dana  REYES', 'email:d@home.example'))),
      [],
    ],
    [
      'whoever the open conversation of LinkedIn is with',
      { site: 'linkedin' as const, composing: [], conversations: [talk(kai)] },
      [kai],
    ],
    ['not whoever a thread of Gmail is with: no box is open', { ...gmail(), conversations: [talk(kai)] }, []],
  ])('is %s', (_what, page, others) => {
    expect(otherAddressees(page, contact)).toEqual(others);
  });

  it('never names the contact, and names all of a box that leaves them out', () => {
    const anyone = fc.record({
      name: fc.constantFrom(null, 'Kai Berg', 'Dana Reyes'),
      identities: fc.subarray<Identity>(['email:a@x.example', 'email:dana@vendor.example', 'linkedin:kai']),
    });
    fc.assert(
      fc.property(fc.array(fc.array(anyone, { maxLength: 4 }), { maxLength: 3 }), (boxes) => {
        const others = otherAddressees(gmail(...boxes.map((to) => box(...to))), contact);
        const isDana = ({ name, identities }: SeenPerson) =>
          name === 'Dana Reyes' || identities.includes('email:dana@vendor.example');
        expect(others.some(isDana)).toBe(false);
        const instead = boxes.some((to) => to.length > 0 && !to.some(isDana));
        expect(others.length > 0).toBe(instead);
      }),
    );
  });
});
