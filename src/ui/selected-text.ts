import { longestQuote, type NoteSource } from '../domain/note';
import type { CurrentPage, Direction } from '../domain/observation';
import { browser } from '../messages/browser';
import { request, selectionIn } from '../messages/channel';
import type { SelectedText } from '../messages/contract';
import { isPlausible } from './plausible-page';

/** Words that were selected on a page, and what is known of who said them. */
export interface Selected {
  text: string;
  cut: boolean;
  source: NoteSource;
  /** Who wrote the message they stand in; null where that is not known. */
  direction: Direction | null;
  /** When it was written, Unix milliseconds; null where that is not known. */
  writtenAt: number | null;
}

const ours = /^https:\/\/(?:mail\.google\.com|www\.linkedin\.com)\//;

/**
 * What is selected on the page beside this face.
 * @returns `no-page` where that is none of Gmail or LinkedIn, `nothing` where nothing is selected
 */
export async function selectedBeside(): Promise<Selected | 'no-page' | 'nothing'> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || !ours.test(tab.url ?? '')) return 'no-page';
  await browser.scripting.executeScript({ target: { tabId: tab.id }, files: ['/content/selection.js'] });
  const selected = await selectionIn(tab.id)('selection.current');
  if (!isSelected(selected)) return 'nothing';
  const page = await request(tab.id)('reading.current');
  return withSource(selected, isPlausible(page) ? page : null);
}

/** A content script speaks with a web page's voice: what has another form than ours is nothing. */
function isSelected(value: SelectedText | null): value is SelectedText {
  return typeof value?.text === 'string' && value.text.trim() !== '' && value.text.length <= longestQuote;
}

/** The selected words with what the page's reading tells of where they stand. */
export function withSource({ text, cut, messageKey }: SelectedText, page: CurrentPage | null): Selected {
  const observation = page?.reading.kind === 'seen' ? page.reading.observation : null;
  const conversations = observation?.conversations ?? [];
  const stood = conversations.find(({ messages }) => messages.some(({ key }) => key !== null && key === messageKey));
  const message = stood?.messages.find(({ key }) => key === messageKey);
  const [only, ...others] = conversations;
  const conversation = stood ?? (others.length === 0 ? only : undefined);
  return {
    text,
    cut: cut === true,
    source: {
      conversationId: conversation?.id ?? null,
      account: observation?.account ?? null,
      address: conversation ? null : lastingAddress(page?.address ?? ''),
    },
    direction: message?.direction ?? null,
    writtenAt: message?.time?.at ?? null,
  };
}

/** Of LinkedIn pages, without what changes from visit to visit; those of Gmail rot (PAGES.md 1.5). */
function lastingAddress(address: string): string | null {
  if (!address.startsWith('https://www.linkedin.com/')) return null;
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}
