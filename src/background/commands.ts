import type { Handlers } from '../messages/channel';
import type { Commands } from '../messages/contract';
import { storeFaultOf } from '../store/problem';
import type { Store } from '../store/schema';
import { agendaCommands } from './agenda-commands';
import { backupCommands, finishCommands } from './backup-commands';
import { cadenceCommands } from './cadence-commands';
import type { Clock } from './clock';
import { contactCommands } from './contact-commands';
import { conversationCommands } from './conversation-commands';
import { explained } from './faults';
import { followUpCommands } from './follow-up-commands';
import { importantDateCommands } from './important-date-commands';
import { lookedCommands } from './looked';
import { needCommands } from './need-commands';
import { noteCommands } from './note-commands';
import { ownAddressCommands } from './own-addresses';
import { planCommands } from './plan-commands';
import { readingCommands } from './reading-commands';
import { sampleCommands } from './sample';
import { templateCommands } from './template-commands';
import { touchpointCommands } from './touchpoint-commands';
import { undoCommands } from './undo-commands';
import { workingTimeCommands } from './working-time-commands';

/**
 * Does what the user asks for, one transaction each.
 * @param afterWrite called once a write has been acknowledged by the database
 */
export function commandsOn(store: Store, clock: Clock, afterWrite: () => void): Handlers<'command'> {
  const writes = {
    ...contactCommands(store, clock),
    ...conversationCommands(store, clock),
    ...touchpointCommands(store, clock),
    ...noteCommands(store, clock),
    ...needCommands(store, clock),
    ...followUpCommands(store, clock),
    ...agendaCommands(store, clock),
    ...cadenceCommands(store, clock),
    ...importantDateCommands(store, clock),
    ...planCommands(store, clock),
    ...templateCommands(store, clock),
    ...workingTimeCommands(store, clock),
    ...ownAddressCommands(store, clock),
    ...readingCommands(store, clock),
    ...lookedCommands(store, clock),
    ...sampleCommands(store, clock),
    ...undoCommands(store, clock),
    ...finishCommands(store),
  };
  // In many pieces, or of no consequence: reminders are not looked at after each.
  const quiet = backupCommands(store, clock);
  return {
    ...wrapped(store, writes, afterWrite),
    ...wrapped(store, quiet, () => undefined),
    'database.open': () => inPlainTerms(store, () => openAgain(store)),
  };
}

/** The handlers, each opening the database first and failing in plain terms. */
function wrapped<Some extends object>(store: Store, some: Some, afterwards: () => void): Some {
  const handlers = Object.entries(some).map(([kind, handler]) => [
    kind,
    async (...call: [never, never]) => {
      const answer = await inPlainTerms(store, async () => {
        await openAgain(store);
        return handler(...call);
      });
      afterwards();
      return answer;
    },
  ]);
  return Object.fromEntries(handlers) as Some; // each handler wrapped, its type unchanged
}

/** A database that could not be opened once is tried again: the disk may have room by now. */
async function openAgain(store: Store): Promise<ReturnType<Commands['database.open']>> {
  if (!store.isOpen()) await store.open();
}

async function inPlainTerms<T>(store: Store, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    // After a commit that found no room Firefox (153) fails the connection's next write too, with another reason.
    if (storeFaultOf(thrown)) store.close({ disableAutoOpen: false });
    throw await explained(thrown);
  }
}
