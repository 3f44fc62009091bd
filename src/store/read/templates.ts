import type { Contact } from '../../domain/contact';
import { stands } from '../../domain/record';
import { isSameAccount } from '../../domain/same-account';
import { firstName, type Template, type TemplateValues } from '../../domain/template';
import type { Store } from '../schema';
import { latestNote, openFollowUpsOf } from './about-contact';
import { contactsById } from './contacts';

/** The rep's own templates, and those built in that were changed. */
export async function templates(store: Store): Promise<Template[]> {
  // All of them: a rep has some dozens.
  return (await store.templates.toArray()).filter(stands);
}

/** The templates that the rep erased, built-in ones among them: their ids. */
export async function erasedTemplateIds(store: Store): Promise<string[]> {
  return (await store.templates.toArray()).filter((template) => !stands(template)).map(({ id }) => id);
}

/** Who received a template already. */
export interface Receipt {
  contact: Contact;
  /** Unix milliseconds. */
  at: number;
}

/**
 * Whether a template was taken before for a contact, and for others of the same account, the latest first.
 * @param contact the one it is about to be taken for
 */
export async function receiptsOf(
  store: Store,
  templateId: string,
  contact: Contact,
): Promise<{ own: Receipt | null; account: Receipt[] }> {
  const uses = (await store.templateUses.where('templateId').equals(templateId).toArray())
    .filter(stands)
    .sort((one, other) => other.at - one.at);
  const others = uses.filter(({ contactId }) => contactId !== contact.id);
  const people = await contactsById(
    store,
    others.map(({ contactId }) => contactId),
  );
  const account = others.flatMap(({ contactId, at }) => {
    const other = people.get(contactId);
    return other && isSameAccount(contact, other) ? [{ contact: other, at }] : [];
  });
  const own = uses.find(({ contactId }) => contactId === contact.id);
  return { own: own ? { contact, at: own.at } : null, account };
}

/** What a template can say of a contact: the last need, and what the rep promised last and has not kept yet. */
export async function templateValuesOf(store: Store, contact: Contact): Promise<TemplateValues> {
  const [need, open] = await Promise.all([latestNote(store, contact.id, 'need'), openFollowUpsOf(store, contact.id)]);
  const [promise] = open
    .filter((followUp) => followUp.kind === 'commitment')
    .filter(({ by }) => by === 'me')
    .sort((one, other) => other.madeAt - one.madeAt);
  return {
    first: firstName(contact.name),
    name: contact.name,
    company: contact.company,
    title: contact.title,
    need: need?.text ?? null,
    promise: promise?.what ?? null,
  };
}
