import type { Contact } from './contact';
import type { Observation, SeenPerson } from './observation';
import { fold } from './search';

/**
 * Whom the open message boxes of a page go to other than to a contact, each once; nobody where all of them go to the
 * contact too, or where it is not known whom they go to. Which of several boxes has the cursor is not known, so one that
 * goes to others is told even beside one that goes to the contact.
 */
export function otherAddressees(
  { site, composing, conversations }: Pick<Observation, 'site' | 'composing' | 'conversations'>,
  contact: Pick<Contact, 'identities' | 'name'>,
): SeenPerson[] {
  // A message box of LinkedIn's is seen once something stands in it, but belongs to its conversation before as well.
  const boxes = [
    ...composing.map(({ to }) => to),
    ...(site === 'linkedin' ? conversations.map(({ people }) => people) : []),
  ];
  const isMeant = ({ name, identities }: SeenPerson) =>
    identities.some((identity) => contact.identities.includes(identity)) ||
    // LinkedIn's messages show a member key, which no page may have connected with the contact yet.
    (name !== null && fold(name) === fold(contact.name));
  const others = boxes.filter((box) => !box.some(isMeant)).flat();
  return others.filter((person, index) => others.findIndex((other) => isSame(other, person)) === index);
}

function isSame(one: SeenPerson, other: SeenPerson): boolean {
  if (one.identities.length === 0 && other.identities.length === 0) return one.name === other.name;
  return one.identities.some((identity) => other.identities.includes(identity));
}
