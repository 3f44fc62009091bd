import type { Person } from '../people';
import type { Conversation } from '../world';

export const linkedInHost = 'www.linkedin.com';
const origin = `https://${linkedInHost}`;

/** The address of a person's profile. */
export const profileAddress = (person: Person) => `${origin}/in/${person.slug}/`;

/** The address that messaging links to: the member key, which leads on to the public name. */
export const keyAddress = (person: Person) => `${origin}/in/${person.memberKey}`;

/** The address of an open conversation. */
export const conversationAddress = (conversation: Conversation) => `${origin}/messaging/thread/${conversation.id}/`;
