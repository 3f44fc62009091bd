import { getByRole } from '../../browsers/by-role';
import { alwaysAtWork } from '../../e2e/always-at-work';
import { agendaIn, notice, timelineIn } from '../eyes';
import { fillIn, press, type } from '../hands';
import type { Log } from '../log';
import { recordsIn } from '../records';
import type { Stage } from '../stage';
import type { Step } from '../step';
import { followUpLine, localTime, touchpointKind } from '../words';
import { dana } from './cast';

const what = 'Send the contract for forty seats';

export const getsReminded: Step = {
  name: 'reminder',
  title: 'Plans a follow-up that is due now: the reminder fires',
  async play(stage, log) {
    const { browser, popup } = stage;
    await alwaysAtWork(browser);
    log.tell('working time', ['every day, from 00:00 to 23:59']);
    const [day = '', time = ''] = localTime(Date.now(), 'minute').split(' ');
    await press(popup, 'radio', 'To do');
    await type(popup, `What to do for ${dana.name}`, what);
    await press(popup, 'radio', 'A date…');
    await fillIn(popup, 'Date', day);
    await fillIn(popup, 'Time, if it matters', time);
    await press(popup, 'button', 'Save');
    await log.reads('follow-up', () => planned(stage, followUpLine), [`“${what}”: by ${day}T${time}, open`]);
    await readReminder(stage, log);
    await log.reads(
      'agenda',
      async () => (await agendaIn(popup)).filter((line) => !line.startsWith('Your turn')),
      () => [
        `${localTime(Date.now(), 'minute') > `${day} ${time}` ? 'Overdue' : 'Today'}: ${dana.name} · ${what} · ${day}T${time}`,
      ],
    );
    await scrollToAgenda(stage);
  },
};

export const ticksItOff: Step = {
  name: 'done',
  title: 'Ticks it off in the agenda: badge and notification are gone',
  async play(stage, log) {
    const { browser, popup } = stage;
    await press(popup, 'button', `Done: ${dana.name} ${what}`, 'Agenda');
    await log.reads('follow-up', () => planned(stage, ({ status }) => status), ['done']);
    await log.reads('badge', () => badgeOf(stage), []);
    await log.reads('notifications', async () => Object.keys(await browser.notifications()), []);
    await log.reads('popup', () => notice(popup), [`Done: ${dana.name}.`]);
  },
};

export const takesItBack: Step = {
  name: 'undone',
  title: 'Presses “Undo”: it is due again, and so are badge and notification',
  async play(stage, log) {
    await press(stage.popup, 'button', 'Undo');
    await log.reads('follow-up', () => planned(stage, ({ status }) => status), ['open']);
    await readReminder(stage, log);
    await scrollToAgenda(stage);
  },
};

export const clicksNotification: Step = {
  name: 'person',
  title: 'Clicks the notification: Dana’s page opens in a tab, with all that was seen and recorded',
  async play(stage, log) {
    const { browser } = stage;
    const [id] = await notificationIds(stage);
    const [contact] = (await recordsIn(browser)).contacts;
    if (!id || !contact) throw new Error('There is no notification of anybody to click.');
    await stage.closePopup();
    await browser.clickNotification(id);
    const page = await browser.extensionPage(`dashboard/index.html#/person/${contact.id}`);
    stage.show(page);
    await getByRole(page, 'heading', dana.name);
    log.tell('address', [await page.evaluate(() => location.pathname + location.hash)]);
    const { touchpoints, notes } = await recordsIn(browser);
    const entries = [
      ...touchpoints.map((touchpoint) => ({ at: touchpoint.at, kind: touchpointKind(touchpoint) })),
      ...notes.map(({ at }) => ({ at, kind: 'Note' })),
    ].sort((one, other) => other.at - one.at);
    await log.reads(
      'timeline',
      () => timelineIn(page),
      entries.map(({ kind }) => kind),
    );
  },
};

/** Reads badge and notification of the one thing that is due. */
async function readReminder(stage: Stage, log: Log): Promise<void> {
  const { browser } = stage;
  await log.reads('badge', () => badgeOf(stage), ['1']);
  const wanted = await planned(stage, ({ id, due }) => `follow-up:${id}@${due}`);
  await log.reads('notification', () => notificationIds(stage), wanted);
  // Firefox tells all that can be set; what was not set is null.
  const shown = JSON.stringify(await browser.notifications(), (_, value) => value ?? undefined, 2);
  log.tell('getAll()', shown.split('\n'));
  await log.reads(
    'announced',
    async () => (await recordsIn(browser)).announced.map(({ followUpId, due }) => `follow-up:${followUpId}@${due}`),
    wanted,
  );
}

async function badgeOf({ browser }: Stage): Promise<string[]> {
  const text = await browser.badge();
  return text === '' ? [] : [text];
}

async function notificationIds({ browser }: Stage): Promise<string[]> {
  return Object.keys(await browser.notifications());
}

/** Something of each planned follow-up; waits are left out. */
async function planned<T>(
  { browser }: Stage,
  tell: (followUp: Parameters<typeof followUpLine>[0] & { id: string }) => T,
): Promise<T[]> {
  return (await recordsIn(browser)).followUps.filter(({ kind }) => kind === 'planned').map(tell);
}

async function scrollToAgenda({ popup }: Stage): Promise<void> {
  const agenda = await getByRole(popup, 'region', 'Agenda');
  await agenda.evaluate((it) => it.scrollIntoView());
}
