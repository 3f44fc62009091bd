import { dueInWords } from '../dates/due-in-words';
import type { QuickEntry, Task } from '../dates/quick-entry';
import { language } from '../messages/language';
import { text } from './text';

/** What a line of quick entry asks for, in words: "quote · if no answer is seen by Thursday 26 November · in 3 days". */
export function taskInWords(task: Task, now: Temporal.ZonedDateTime): string {
  if (task.kind === 'note') return text('omniboxNote', task.text);
  const due = dueInWords(task.due, now, language());
  const parts = [
    whatOf(task),
    task.kind === 'wait' ? text('omniboxIfNoAnswer', due) : due,
    task.pinned ? text('omniboxPinned') : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function whatOf(task: Exclude<Task, { kind: 'note' }>): string {
  if (task.kind !== 'promise') return task.what;
  return text(task.by === 'me' ? 'omniboxMyPromise' : 'omniboxTheirPromise', task.what);
}

type Missing = Extract<QuickEntry, { kind: 'missing' }>;

/** What a line of quick entry lacks, in words. */
export function lackInWords({ missing, people, words }: Missing): string {
  const who = people.map(({ name }) => name).join(', ');
  if (missing === 'text') return text('omniboxNoText', who);
  if (missing === 'date') return words === '' ? text('omniboxNoDate', who) : text('omniboxDateUnclear', who, words);
  return words === '' ? text('omniboxHelp') : text('omniboxNobody', words);
}
