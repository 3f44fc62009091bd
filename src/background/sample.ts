import { dueOn } from '../domain/due';
import type { Handlers } from '../messages/channel';
import { contactsWith } from '../store/read/contacts';
import { sampleIds } from '../store/read/receipt';
import type { Store } from '../store/schema';
import { change, forgetChangesAbout, named } from '../store/write';
import type { Clock } from './clock';
import { saved } from './saved';
import { type MessageKey, text } from './text';
import { eraseAll } from './whole-contact';

interface Sample {
  name: string;
  identity: `email:${string}`;
  company: string;
  title: MessageKey;
  relationship: 'prospect' | 'customer';
  note: MessageKey;
  followUp: MessageKey;
  /** When the last message was, and when the follow-up is due, in days from today. */
  touchedDays: number;
  dueDays: number;
}

// At names that belong to nobody (RFC 2606).
const samples: readonly Sample[] = [
  {
    ...{ name: 'Ada Sample', identity: 'email:ada@north.example', company: 'North Example', relationship: 'customer' },
    ...{ title: 'sampleTitleOperations', note: 'sampleNoteNeed', followUp: 'sampleCall', touchedDays: -12, dueDays: 0 },
  },
  {
    ...{
      name: 'Bo Sample',
      identity: 'email:bo@harbour.example',
      company: 'Harbour Example',
      relationship: 'prospect',
    },
    ...{
      title: 'sampleTitlePurchasing',
      note: 'sampleNoteOffer',
      followUp: 'sampleOffer',
      touchedDays: -3,
      dueDays: 2,
    },
  },
  {
    ...{ name: 'Cleo Sample', identity: 'email:cleo@mill.example', company: 'Mill Example', relationship: 'customer' },
    ...{ title: 'sampleTitleFinance', note: 'sampleNoteFeedback', followUp: 'sampleFeedback', touchedDays: -40 },
    dueDays: -1,
  },
];

/** Commands about made-up people to try things with. Each bears a mark, so that they go exactly as they came. */
export function sampleCommands(store: Store, clock: Clock): Pick<Handlers<'command'>, 'sample.add' | 'sample.remove'> {
  return {
    'sample.add': async () => {
      const now = clock();
      const at = now.epochMilliseconds;
      const done = await change(store, { label: 'sample-added', now: at }, async (writer) => {
        for (const sample of samples) {
          // Who is kept under that address already stays as they are.
          if ((await contactsWith(store, [sample.identity])).length > 0) continue;
          const contactId = crypto.randomUUID();
          const touchedAt = now.add({ days: sample.touchedDays }).epochMilliseconds;
          const id = () => crypto.randomUUID();
          await writer.make('contacts', {
            ...{ id: contactId, ...named(sample.name), identities: [sample.identity], sample: true },
            ...{ relationship: sample.relationship, company: sample.company, title: text(sample.title) },
            ...{ location: null, phone: null, tags: [], notIdentities: [], keptAt: at },
          });
          await writer.make('touchpoints', {
            ...{ id: id(), contactId, originContactId: contactId, channel: 'email', direction: 'in', at: touchedAt },
            ...{ precision: 'minute', summary: text(sample.followUp), messageKey: null, conversationId: null },
            account: null,
          });
          await writer.make('notes', {
            ...{ id: id(), subjectId: contactId, originContactId: contactId, kind: 'need', text: text(sample.note) },
            at: touchedAt,
          });
          await writer.make('followUps', {
            ...{ id: id(), kind: 'planned', subjectIds: [contactId], originContactId: contactId, status: 'open' },
            ...{ what: text(sample.followUp), due: dueOn(now.toPlainDate().add({ days: sample.dueDays })) },
            ...{ closedAt: null, madeAt: at },
          });
        }
      });
      return saved('sample', done);
    },

    'sample.remove': async () => {
      const now = clock().epochMilliseconds;
      const contactIds = await sampleIds(store);
      const done = await change(store, { label: 'sample-removed', now, contactIds }, async (writer) => {
        for (const id of contactIds) {
          await forgetChangesAbout(store, id);
          await eraseAll(store, writer, id, now);
          await writer.erase('contacts', id);
        }
      });
      return saved('sample', done);
    },
  };
}
