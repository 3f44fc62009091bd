import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { getByRole, queryByRole } from '../browsers/by-role';
import { threadAddress } from '../site/gmail/address';
import { people } from '../site/people';
import type { Thread } from '../site/world';
import { compose } from './compose';
import { choose, fillIn, press, type } from './hands';
import { type Stage, stageIn } from './stage';
import { launchOn, type Stand } from './stand';
import { localTime } from './words';

const file = join(import.meta.dirname, 'popup.png');

/**
 * Takes the README's picture anew: the popup over a Gmail thread with somebody kept, and an agenda below.
 * @returns true; what does not come about is thrown
 */
export async function photographPopup(stand: Stand): Promise<true> {
  const { dana, kai, zoe } = people;
  const browser = await launchOn(stand, false);
  try {
    const stage = stageIn(browser, stand.site);
    const today = localTime(Date.now(), 'day');
    await keep(stage, 'renewal', zoe.name, 'Customer');
    await plan(stage, zoe.name, 'Ask about the renewal', today);
    await keep(stage, 'intro', kai.name, 'Prospect');
    await plan(stage, kai.name, 'Offer half an hour next week', today);
    await keep(stage, 'pilot', dana.name, 'Customer');
    await type(stage.popup, `Note about ${dana.name}`, 'Starts with two depots; wants one invoice');
    await stage.popup.keyboard.press('Enter');
    await getByRole(stage.popup, 'list', 'Latest notes');
    await plan(stage, dana.name, 'Send the seat plan', localTime(Date.now() + 3 * 86_400_000, 'day'));
    // Opened anew, it does not tell of what was done last.
    await stage.openPopup();
    await getByRole(stage.popup, 'list', 'Next follow-up');
    await getByRole(stage.popup, 'region', 'Agenda');
    const look = await stage.look();
    writeFileSync(file, await compose(await browser.open('about:blank'), look));
  } finally {
    await browser.close();
  }
  console.log(`The picture is in ${relative('.', file)}.`);
  return true;
}

/** Opens a thread and keeps somebody of it. */
async function keep(stage: Stage, thread: Thread['key'], name: string, relationship: string): Promise<void> {
  const found = stage.site.world.threads.find(({ key }) => key === thread);
  if (!found) throw new Error(`There is no thread “${thread}”.`);
  const page = await stage.open(threadAddress(found));
  await getByRole(page, 'heading', found.subject);
  const popup = await stage.openPopup();
  await getByRole(popup, 'button', 'Keep in touch');
  // Where the thread is with several people, one of them is chosen first.
  await (await queryByRole(popup, 'radio', `${name}, not kept yet`))?.click();
  await press(popup, 'button', 'Keep in touch');
  await getByRole(popup, 'textbox', `Note about ${name}`);
  await choose(popup, 'Relationship', relationship);
}

/** Plans something to do for the person whose card is shown. */
async function plan({ popup }: Stage, name: string, what: string, day: string): Promise<void> {
  await press(popup, 'radio', 'To do');
  await type(popup, `What to do for ${name}`, what);
  await press(popup, 'radio', 'A date…');
  await fillIn(popup, 'Date', day);
  await press(popup, 'button', 'Save');
  await getByRole(popup, 'button', `Done: ${name} ${what}`);
}
