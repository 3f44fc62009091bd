import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { getByRole, queryByRole } from '../browsers/by-role';
import { emulate } from '../screens/emulate';
import { threadAddress } from '../site/gmail/address';
import { people } from '../site/people';
import type { Thread } from '../site/world';
import { compose } from './compose';
import { choose, press, type } from './hands';
import { type Look, type Stage, stageIn } from './stage';
import { launchOn, type Stand } from './stand';

const schemes = ['light', 'dark'] as const;
type Scheme = (typeof schemes)[number];

const fileOf = (scheme: Scheme) => join(import.meta.dirname, `popup-${scheme}.png`);

/**
 * Takes the README's pictures anew, in light and dark: the popup over a Gmail thread with somebody kept.
 * @returns true; what does not come about is thrown
 */
export async function photographPopup(stand: Stand): Promise<true> {
  const { dana, kai, zoe } = people;
  const browser = await launchOn(stand, false);
  try {
    const stage = stageIn(browser, stand.site);
    await keep(stage, 'renewal', zoe.name, 'Customer');
    await plan(stage, zoe.name, 'Ask about the renewal', 'today');
    await keep(stage, 'intro', kai.name, 'Prospect');
    await plan(stage, kai.name, 'Offer half an hour for a call', 'today');
    await keep(stage, 'pilot', dana.name, 'Customer');
    await type(stage.popup, `Note about ${dana.name}`, 'Starts with two depots; wants one invoice');
    await stage.popup.keyboard.press('Enter');
    await getByRole(stage.popup, 'list', 'Latest notes');
    await plan(stage, dana.name, 'Send the seat plan', 'in 3 days');
    // Opened anew, it does not tell of what was done last.
    await stage.openPopup();
    await getByRole(stage.popup, 'list', 'Next follow-up');
    await getByRole(stage.popup, 'region', 'Agenda');
    const looks: { scheme: Scheme; look: Look }[] = [];
    for (const scheme of schemes) looks.push({ scheme, look: await lookIn(stage, scheme) });
    // A popup closes as soon as another tab opens.
    const canvas = await browser.open('about:blank');
    for (const { scheme, look } of looks) writeFileSync(fileOf(scheme), await compose(canvas, look));
  } finally {
    await browser.close();
  }
  console.log(`The pictures are in ${schemes.map((scheme) => relative('.', fileOf(scheme))).join(' and ')}.`);
  return true;
}

/** What can be seen by somebody whose system is set to light or dark. */
async function lookIn({ browser, popup, look }: Stage, scheme: Scheme): Promise<Look> {
  await emulate(browser, popup, { scheme, width: 400, height: 600, density: 1, way: 'plain' }, false);
  return look();
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

/** Plans something to do for the person whose card is shown, by a day in words. */
async function plan({ popup }: Stage, name: string, what: string, day: string): Promise<void> {
  await press(popup, 'radio', 'To do');
  await type(popup, `What to do for ${name}`, `${what} ${day}`);
  await getByRole(popup, 'button', 'Without this date');
  await popup.keyboard.press('Enter');
  await getByRole(popup, 'button', `Done: ${name} ${what}`);
}
