import { browser } from '../messages/browser';
import { fromContentScript, fromOwnPage, serve } from '../messages/channel';
import { refoldWords } from '../store/refold';
import { makeStore } from '../store/schema';
import { writeOldTexts } from '../store/texts';
import { forgetOldChanges } from '../store/write';
import { deviceClock } from './clock';
import { commandsOn } from './commands';
import { logFault } from './faults';
import { onNotificationButton, onNotificationClick } from './notification-clicks';
import { listenToOmnibox } from './omnibox';
import { startInOpenTabs } from './open-tabs';
import { mirrorReading, readingAlarm } from './reading-mirror';
import { agendaAlarm, reckonStandingDues, refreshAgenda } from './reminders';
import { reportsTo } from './reports';
import { onSavedButton, onSavedClick } from './saved-notifications';
import { listenToShortcuts } from './shortcuts';
import { welcome } from './welcome';

// Every listener is registered before anything is awaited: the event that woke the worker is lost otherwise.
const store = makeStore();
const refresh = () => refreshAgenda(store, deviceClock);
const refreshSoon = () => {
  void mirrorReading(store, deviceClock).catch(logFault);
  void refreshAndReckon().catch(logFault);
};
const commands = commandsOn(store, deviceClock, refreshSoon);

serve('command', commands, fromOwnPage);
serve('report', reportsTo(store, refresh), fromContentScript);
listenToOmnibox(store, deviceClock, commands);
listenToShortcuts(store, deviceClock, commands);

browser.alarms.onAlarm.addListener((alarm) => {
  if (alarm.name === agendaAlarm || alarm.name === readingAlarm) refreshSoon();
});
browser.idle.onStateChanged.addListener((state) => {
  if (state === 'active') refreshSoon();
});
browser.runtime.onStartup.addListener(refreshSoon);
browser.runtime.onInstalled.addListener(() => void startInOpenTabs().catch(logFault));
// Where a site may be read again, its open pages are begun with.
browser.permissions.onAdded.addListener(() => void startInOpenTabs().catch(logFault));
browser.runtime.onInstalled.addListener((details) => void welcome(details).catch(logFault));
browser.notifications.onClicked.addListener((id) => void onNotificationClick(store, id).catch(logFault));
browser.notifications.onButtonClicked?.addListener(
  (id, button) => void onNotificationButton(store, deviceClock, commands, id, button).catch(logFault),
);
browser.notifications.onClicked.addListener((id) => void onSavedClick(id).catch(logFault));
browser.notifications.onButtonClicked?.addListener((id) => void onSavedButton(commands, id).catch(logFault));

/** What follows from all contacts may take seconds to reckon, where the rules or the zone changed: nobody waits for it. */
async function refreshAndReckon(): Promise<void> {
  await refresh();
  if (await reckonStandingDues(store, deviceClock)) await refresh();
}

refreshSoon();
void forgetOldChanges(store, Date.now()).catch(logFault);
void writeOldTexts(store)
  .then(() => refoldWords(store))
  .catch(logFault);
