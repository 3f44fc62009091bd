import { otherAddressees } from '../domain/addressee';
import type { Contact } from '../domain/contact';
import type { SeenPerson } from '../domain/observation';
import { browser } from '../messages/browser';
import { request } from '../messages/channel';
import { isPlausible } from './plausible-page';

/**
 * Whom the message boxes on the page beside this face go to other than to a contact, as the page says at this moment;
 * nobody where that is not known.
 */
export async function otherAddresseesBeside(contact: Contact): Promise<SeenPerson[]> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return [];
  const page = await request(tab.id)('reading.current').catch(() => null); // nobody there: inserting will say so
  if (!page || !isPlausible(page) || page.reading.kind !== 'seen') return [];
  return otherAddressees(page.reading.observation, contact);
}
