import type { Tabs } from 'webextension-polyfill';
import { dueInWords } from '../dates/due-in-words';
import { browser } from '../messages/browser';
import type { Handlers } from '../messages/channel';
import { language } from '../messages/language';
import type { Store } from '../store/schema';
import type { Clock } from './clock';
import { explained, logFault } from './faults';
import { openDashboard } from './open-dashboard';
import { announceNotDone, announceSaved, announceUnsaved } from './saved-notifications';
import { text } from './text';
import { type Waiting, waitHere } from './wait-here';

type Commands = Pick<Handlers<'command'>, 'followUp.plan' | 'page.looked'>;

const popup = 'popup/index.html';

/** Does what the keys in the manifest's `commands` ask for; two of them the browser does by itself. */
export function listenToShortcuts(store: Store, clock: Clock, commands: Commands): void {
  browser.commands.onCommand.addListener((name, tab) => {
    // A panel or a popup opens in answer to a key alone: nothing may be awaited before.
    if (name === 'open-panel') void openPanel(tab).catch(logFault);
    if (name === 'search') void openSearch().catch(logFault);
    if (name === 'wait') void wait(store, clock, commands, tab).catch(logFault);
  });
}

/** Chrome's panel; Firefox has a command of its own for its sidebar. */
async function openPanel(tab: Tabs.Tab | undefined): Promise<void> {
  // The types of the API know what both browsers have, and this is Chrome's alone.
  const { sidePanel } = browser as unknown as { sidePanel: { open(at: { windowId: number }): Promise<void> } };
  if (tab?.windowId !== undefined) await sidePanel.open({ windowId: tab.windowId });
}

/** The popup with the cursor in the search; where the browser opens none, as over a minimised window, a tab. */
async function openSearch(): Promise<void> {
  const set = browser.action.setPopup({ popup: `${popup}#/search` });
  try {
    await browser.action.openPopup();
  } catch (problem) {
    logFault(problem);
    await openDashboard('#/search');
  } finally {
    await set;
    await browser.action.setPopup({ popup });
  }
}

async function wait(store: Store, clock: Clock, commands: Commands, tab: Tabs.Tab | undefined): Promise<void> {
  try {
    await tell(await waitHere(store, clock, commands, tab?.id ?? (await activeTab())), clock);
  } catch (thrown) {
    await announceUnsaved(await explained(thrown));
  }
}

async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

async function tell(waiting: Waiting, clock: Clock): Promise<void> {
  if (waiting.kind === 'saved') {
    const { changeId, contact, due } = waiting;
    const words = text('waitSavedText', dueInWords(due, clock(), language()));
    await announceSaved(changeId, text('waitSaved', contact.name), words);
  } else if (waiting.kind === 'already') {
    await announceNotDone(text('waitNot'), text('waitAlready', dueInWords(waiting.due, clock(), language())));
  } else {
    await announceNotDone(text('waitNot'), text(reasons[waiting.kind]));
  }
}

const reasons = { 'no-page': 'waitNoPage', 'no-thread': 'waitNoThread', 'nobody-kept': 'waitNobodyKept' } as const;
