import { isResting, type ReadingValues } from '../domain/reading';
import { browser } from '../messages/browser';
import { text } from './text';

const due = '#b3261e';
const resting = '#5f6368';

/** Shows on the toolbar button how many things are due; in grey where no page is read, so that the sign is always there. */
export async function showBadge(count: number, reading: ReadingValues, now: number): Promise<void> {
  const rests = isResting(reading, now);
  const number = count === 0 ? (rests ? text('badgeResting') : '') : count > 999 ? '999+' : String(count);
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: rests ? resting : due }),
    browser.action.setBadgeText({ text: number }),
  ]);
}

/** Says on the toolbar button what is not read. */
export async function titleToolbar(reading: ReadingValues, now: number): Promise<void> {
  const name = text('extensionName');
  await browser.action.setTitle({ title: titleOf(reading, now) ?? name });
}

function titleOf(reading: ReadingValues, now: number): string | null {
  if (reading.privateUntil > now) return text('titlePrivate');
  if (isResting(reading, now)) return text('titleOff');
  if (reading.gmail === 'off') return text('titleGmailOff');
  return reading.linkedin === 'off' ? text('titleLinkedInOff') : null;
}
