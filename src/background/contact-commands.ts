import type { Contact } from '../domain/contact';
import type { Identity } from '../domain/identity';
import type { CurrentPage, Observation, SeenPerson } from '../domain/observation';
import { peopleIn } from '../domain/sighting';
import type { Handlers } from '../messages/channel';
import { contactsWith } from '../store/read/contacts';
import { get } from '../store/read/record';
import type { Store } from '../store/schema';
import { parseCurrentPage } from '../store/shapes';
import { change, forgetChangesAbout, type Writer } from '../store/write';
import type { Clock } from './clock';
import { contactFrom, patchFrom, union, valid } from './contact-details';
import { invalid } from './invalid';
import { foldedInto } from './merged-contact';
import { believable, isReadable, refusalOf } from './reading';
import { saved, standing } from './saved';
import { recordConversations } from './sightings';
import { eraseAll, moveAll } from './whole-contact';

type ContactCommands = Pick<
  Handlers<'command'>,
  | 'contact.keep'
  | 'contact.add'
  | 'contact.edit'
  | 'contact.identify'
  | 'contact.distinguish'
  | 'contact.merge'
  | 'contact.erase'
>;

/** Commands about who is kept. */
export function contactCommands(store: Store, clock: Clock): ContactCommands {
  const now = () => clock().epochMilliseconds;
  return {
    'contact.keep': async ({ identity, details, page }) => {
      await refuseNeverLogged(store, [identity, ...details.identities]);
      const { observation, seenAt } = await believed(store, page, now());
      const person = personOn(observation, identity);
      const made = contactFrom({ ...details, identities: [...details.identities, ...person.identities] }, now());
      return addOnce(store, made, now(), (writer) => recordConversations(store, writer, observation, [made], seenAt));
    },

    'contact.add': (details) => addOnce(store, contactFrom(details, now()), now()),

    'contact.edit': async ({ id, details }) => {
      const before = await standing(get(store, 'contacts', id));
      const patch = patchFrom(details, before);
      await refuseTaken(store, patch.identities ?? [], id);
      return saved(
        id,
        await change(store, { label: 'contact-edited', now: now(), contactIds: [id] }, (writer) =>
          writer.edit('contacts', id, patch),
        ),
      );
    },

    'contact.identify': async ({ id, identity, page }) => {
      await refuseNeverLogged(store, [identity]);
      const { observation, seenAt } = await believed(store, page, now());
      const person = personOn(observation, identity);
      await refuseTaken(store, person.identities, id);
      const before = await standing(get(store, 'contacts', id));
      const shown = observation.profile?.identities.includes(identity) ? observation.profile : null;
      const patch = {
        identities: union(before.identities, person.identities),
        notIdentities: before.notIdentities.filter((other) => !person.identities.includes(other)),
        company: before.company ?? shown?.company ?? null,
        title: before.title ?? shown?.title ?? null,
        location: before.location ?? shown?.location ?? null,
      };
      return saved(
        id,
        await change(store, { label: 'contact-identified', now: now(), contactIds: [id] }, async (writer) => {
          await writer.edit('contacts', id, patch);
          await recordConversations(store, writer, observation, [{ ...before, ...patch }], seenAt);
        }),
      );
    },

    'contact.distinguish': async ({ id, identity }) => {
      const before = await standing(get(store, 'contacts', id));
      const patch = { notIdentities: union(before.notIdentities, [valid(identity)]) };
      return saved(
        id,
        await change(store, { label: 'contact-distinguished', now: now(), contactIds: [id] }, (writer) =>
          writer.edit('contacts', id, patch),
        ),
      );
    },

    'contact.merge': async ({ into, from }) => {
      if (into === from) throw invalid('invalidMerge');
      const [kept, folded] = [
        await standing(get(store, 'contacts', into)),
        await standing(get(store, 'contacts', from)),
      ];
      return saved(
        into,
        await change(store, { label: 'contact-merged', now: now(), contactIds: [into, from] }, async (writer) => {
          await moveAll(store, writer, from, into, now());
          await writer.erase('contacts', from, into);
          await writer.edit('contacts', into, foldedInto(kept, folded));
        }),
      );
    },

    'contact.erase': async ({ id }) => {
      await standing(get(store, 'contacts', id));
      return saved(
        id,
        await change(store, { label: 'contact-erased', now: now(), contactIds: [id] }, async (writer) => {
          await forgetChangesAbout(store, id);
          await eraseAll(store, writer, id, now());
          await writer.erase('contacts', id);
        }),
      );
    },
  };
}

/** Makes the contact unless one of its identities is kept already; then that contact is the answer. */
async function addOnce(store: Store, made: Contact, now: number, also?: (writer: Writer) => Promise<void>) {
  const options = { label: 'contact-kept', now, contactIds: [made.id] } as const;
  const { result, changeId } = await change(store, options, async (writer) => {
    const [known] = await contactsWith(store, made.identities);
    if (known) return known.id;
    await writer.make('contacts', made);
    await also?.(writer);
    return made.id;
  });
  return { id: result, changeId };
}

async function believed(
  store: Store,
  page: CurrentPage,
  now: number,
): Promise<{ observation: Observation; seenAt: number }> {
  const parsed = parseCurrentPage(page);
  if (parsed?.reading.kind !== 'seen') throw invalid('invalidPage');
  const { observation } = parsed.reading;
  if (!(await isReadable(store, observation.site, 'asked', now))) {
    throw invalid('invalidReadingOff');
  }
  return { observation: await believable(store, observation, parsed.seenAt), seenAt: parsed.seenAt };
}

/** The person of a page with all identities that the page shows of them. */
function personOn(observation: Observation, identity: Identity): SeenPerson {
  const shown = [...peopleIn(observation), ...observation.listed].filter((person) =>
    person.identities.includes(identity),
  );
  if (shown.length === 0) throw invalid('invalidPage');
  const mine = new Set(observation.me);
  const identities = union(
    [],
    shown.flatMap((person) => person.identities),
  ).filter((each) => !mine.has(each));
  if (identities.length === 0) throw invalid('ownProfile');
  return { name: shown.find((person) => person.name !== null)?.name ?? null, identities };
}

async function refuseTaken(store: Store, identities: readonly Identity[], exceptId: string): Promise<void> {
  const other = (await contactsWith(store, identities)).find((contact) => contact.id !== exceptId);
  if (other) throw invalid('alreadyKept', other.name);
}

async function refuseNeverLogged(store: Store, identities: readonly Identity[]): Promise<void> {
  if (identities.some(await refusalOf(store))) {
    throw invalid('invalidNeverLogged');
  }
}
