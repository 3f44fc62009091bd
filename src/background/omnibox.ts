import type { Task } from '../dates/quick-entry';
import { browser } from '../messages/browser';
import type { Handlers } from '../messages/channel';
import type { Saved } from '../messages/contract';
import type { Store } from '../store/schema';
import type { Clock } from './clock';
import { lackInWords, taskInWords } from './entry-words';
import { explained, logFault } from './faults';
import { openDashboard } from './open-dashboard';
import { type Candidate, type Reader, readerOf, type Saveable, type Understanding } from './quick-entries';
import { announceSaved, announceUnsaved } from './saved-notifications';
import { descriptionOf, type Piece } from './suggestion-text';
import { text } from './text';

type Commands = Pick<Handlers<'command'>, 'followUp.plan' | 'note.write'>;

interface Suggestion {
  content: string;
  description: string;
}

const mostOthers = 4;

/**
 * Firefox shows the default suggestion that was set before the last key was pressed (ESR 153, tried), so there it says
 * where to look, and what was understood stands in the line below.
 */
const defaultComesLate = 'getBrowserInfo' in browser.runtime;

/** Saves what is typed after the keyword in the address bar, and says before how it is understood. */
export function listenToOmnibox(store: Store, clock: Clock, commands: Commands): void {
  const { omnibox } = browser;
  let latest = 0;

  const say = async (pieces: readonly Piece[]) => {
    // Chrome answers with a promise, of which the types know nothing.
    await omnibox.setDefaultSuggestion({ description: descriptionOf(pieces) });
  };

  omnibox.onInputStarted.addListener(() => {
    void say([text(defaultComesLate ? 'omniboxBelow' : 'omniboxHelp')]).catch(logFault);
  });

  omnibox.onInputChanged.addListener((line, suggest) => {
    latest += 1;
    const mine = latest;
    const show = async ({ first, others }: Suggestions) => {
      if (mine !== latest) return; // a later key was faster
      if (defaultComesLate) {
        // Firefox leaves out what has the content of the default suggestion.
        suggest([{ content: `${line} `, description: descriptionOf(first) }, ...others]);
        return;
      }
      await say(first);
      // Chrome takes both one after the other, and once it has all suggestions shows no new default one (156, tried).
      suggest(others);
    };
    void suggestionsFor(store, clock(), line)
      .catch((problem): Suggestions => {
        logFault(problem);
        return { first: [text('problemDatabase')], others: [] };
      })
      .then(show)
      .catch(logFault);
  });

  omnibox.onInputEntered.addListener((line) => void enter(store, clock, commands, line).catch(logFault));
}

interface Suggestions {
  first: Piece[];
  others: Suggestion[];
}

async function suggestionsFor(store: Store, now: Temporal.ZonedDateTime, line: string): Promise<Suggestions> {
  const reader = await readerOf(store, now);
  const understood = await reader.understand(line);
  if (!isSaveable(understood)) {
    const opens: Piece[] = line.trim() === '' ? [] : [{ dim: ` · ${text('omniboxOpens')}` }];
    return { first: [lackInWords(understood), ...opens], others: [] };
  }
  const [first] = understood.candidates;
  return { first: entryPieces(first, understood.task, now), others: await otherSuggestions(reader, understood, now) };
}

async function otherSuggestions(
  reader: Reader,
  { candidates: [, ...others], task, rest }: Saveable,
  now: Temporal.ZonedDateTime,
): Promise<Suggestion[]> {
  const suggestions: Suggestion[] = [];
  for (const candidate of others.slice(0, mostOthers)) {
    const content = await reader.lineAbout(candidate, rest);
    if (content !== null) suggestions.push({ content, description: descriptionOf(entryPieces(candidate, task, now)) });
  }
  return suggestions;
}

function entryPieces({ name, company }: Candidate, task: Task, now: Temporal.ZonedDateTime): Piece[] {
  return [{ match: name }, ...(company ? [{ dim: `, ${company}` }] : []), ` · ${taskInWords(task, now)}`];
}

/** Saves the line and tells of it; what cannot be saved is shown in the dashboard, with all its words. */
async function enter(store: Store, clock: Clock, commands: Commands, line: string): Promise<void> {
  let understood: Understanding | null = null;
  try {
    const now = clock();
    understood = await (await readerOf(store, now)).understand(line);
    if (!isSaveable(understood)) return await openDashboard(placeFor(line, understood));
    const { candidates, task } = understood;
    const { changeId } = await save(commands, candidates[0].id, task);
    if (changeId !== null)
      await announceSaved(changeId, text('omniboxSaved', candidates[0].name), taskInWords(task, now));
  } catch (thrown) {
    const problem = await explained(thrown);
    await Promise.all([announceUnsaved(problem), openDashboard(placeFor(line, understood))]);
    throw problem;
  }
}

/** Where the words of a line are at hand: with the one person it is about, else as somebody to be added. */
function placeFor(line: string, understood: Understanding | null): string {
  const people = understood === null ? [] : isSaveable(understood) ? understood.candidates : understood.people;
  const [person, ...others] = people;
  const words = encodeURIComponent(line);
  return person && others.length === 0 ? `#/person/${encodeURIComponent(person.id)}/plan/${words}` : `#/add/${words}`;
}

/** The handlers look at the payload alone; nobody sent this. */
const nobody = {};

async function save(commands: Commands, contactId: string, task: Task): Promise<Saved> {
  if (task.kind === 'note') return commands['note.write']({ contactId, kind: 'note', text: task.text }, nobody);
  const { what, due, pinned } = task;
  return commands['followUp.plan'](
    {
      ...{ contactId, what, due, pinned },
      ...(task.kind === 'wait' ? { wait: { conversationId: null } } : {}),
      ...(task.kind === 'promise' ? { promise: { by: task.by, quote: null, conversationId: null } } : {}),
    },
    nobody,
  );
}

function isSaveable(understood: Understanding): understood is Saveable {
  return 'candidates' in understood;
}
