import type { Person } from '../site/people';
import type { Site } from '../site/server';
import type { Conversation, Thread } from '../site/world';

/** A thread of the sample mailbox by its key. */
export function threadOf(site: Site, key: string): Thread {
  return found(
    site.world.threads.find((thread) => thread.key === key),
    `thread ${key}`,
  );
}

/** The conversation with somebody of the sample network. */
export function conversationWith(site: Site, person: Person): Conversation {
  return found(
    site.world.conversations.find((conversation) => conversation.with === person),
    `conversation with ${person.name}`,
  );
}

function found<Thing>(thing: Thing | undefined, what: string): Thing {
  if (thing === undefined) throw new Error(`The sample sites have no ${what}.`);
  return thing;
}
