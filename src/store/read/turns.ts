import Dexie from 'dexie';
import type { Contact } from '../../domain/contact';
import type { Conversation } from '../../domain/conversation';
import { stands } from '../../domain/record';
import type { Store } from '../schema';
import { contactsById } from './contacts';

/** A conversation in which they wrote last. */
export interface TurnRow {
  conversation: Conversation;
  contacts: Contact[];
}

/**
 * Where it is the rep's turn, those first that were written in last. What needs no answer is left out.
 * @param most how many at most
 */
export async function myTurn(store: Store, most: number): Promise<TurnRow[]> {
  const newest = await store.conversations
    .where('[turn+at]')
    .between(['mine', Dexie.minKey], ['mine', Dexie.maxKey])
    .reverse()
    .filter((conversation) => !stands(conversation) || (conversation.needsNoAnswer ?? -1) < conversation.at)
    .limit(most)
    .toArray();
  const conversations = newest.filter(stands);
  const contactById = await contactsById(
    store,
    conversations.flatMap(({ contactIds }) => contactIds),
  );
  return conversations.map((conversation) => ({
    conversation,
    contacts: conversation.contactIds.map((id) => contactById.get(id)).filter((contact) => contact !== undefined),
  }));
}
