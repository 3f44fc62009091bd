import { parseIdentity } from '../domain/identity';
import { cut, limits } from '../domain/limits';
import { longestQuote, type NoteKind, type NoteSource, noteKinds, type Rating, ratings } from '../domain/note';
import type { Handlers } from '../messages/channel';
import { get } from '../store/read/record';
import type { Store } from '../store/schema';
import type { Clock } from './clock';
import { oneOf } from './input';
import { invalid } from './invalid';
import { nextFrom } from './new-follow-up';
import { noteText } from './note-text';
import { saveOn, standing } from './saved';

type NoteCommands = Pick<Handlers<'command'>, 'note.write' | 'note.edit' | 'note.erase'>;

/** Commands about what to remember. */
export function noteCommands(store: Store, clock: Clock): NoteCommands {
  const save = saveOn(store, clock);
  return {
    'note.write': async ({ contactId, kind, text, rating = null, quote, source, next }) => {
      await standing(get(store, 'contacts', contactId));
      const id = crypto.randomUUID();
      const note = {
        id,
        subjectId: contactId,
        originContactId: contactId,
        kind: oneOf(kind, noteKinds),
        text: noteText(text),
        ...(rating === null ? {} : { rating: ratingOf(kind, rating) }),
        ...(quote === undefined ? {} : { quote: cut(quote.trim().toWellFormed(), longestQuote) }),
        ...(source === undefined ? {} : { source: sourceOf(source) }),
        at: clock().epochMilliseconds,
      };
      const followUp = await nextFrom(store, contactId, next, note.at);
      return save('note-written', id, [contactId], async (writer) => {
        await writer.make('notes', note);
        if (followUp) await writer.make('followUps', followUp);
      });
    },

    'note.edit': async ({ id, kind, text, rating }) => {
      const before = await standing(get(store, 'notes', id));
      const kindAfter = oneOf(kind ?? before.kind, noteKinds);
      const patch = {
        kind: kindAfter,
        ...(text === undefined ? {} : { text: noteText(text) }),
        ...(rating === undefined ? {} : { rating: rating === null ? null : ratingOf(kindAfter, rating) }),
        // What is no feedback any more tells of no contentment either.
        ...(kindAfter !== 'feedback' && before.rating ? { rating: null } : {}),
      };
      return save('note-edited', id, [before.subjectId], (writer) => writer.edit('notes', id, patch));
    },

    'note.erase': async ({ id }) => {
      const before = await standing(get(store, 'notes', id));
      return save('note-erased', id, [before.subjectId], (writer) => writer.erase('notes', id));
    },
  };
}

function ratingOf(kind: NoteKind, rating: Rating): Rating {
  if (kind !== 'feedback') throw invalid('invalidTogether');
  return oneOf(rating, ratings);
}

/** Where a page says that the words stood: what has another form than ours is left out. */
function sourceOf({ conversationId, account, address }: NoteSource): NoteSource {
  return {
    conversationId: conversationId !== null && conversationForm.test(conversationId) ? conversationId : null,
    account: account === null ? null : parseIdentity(account),
    address: address !== null && address.length <= limits.text && pageForm.test(address) ? address : null,
  };
}

const conversationForm = /^(?:gmail|linkedin):[\w=+/-]{1,300}$/;
const pageForm = /^https:\/\/www\.linkedin\.com\/[^\s?#]*$/;
