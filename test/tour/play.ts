import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningBrowser } from '../browsers/browser';
import { compose } from './compose';
import { logTo } from './log';
import { messageOf } from './message-of';
import { type Look, stageIn } from './stage';
import { launchOn, type Stand } from './stand';
import type { Step } from './step';

const out = 'out/tour';

/** What a step looked like at its end, and the file for its picture. */
interface Photo {
  file: string;
  look: Look;
}

/**
 * Plays the steps one after another until one does not come about; prints each with what was read back, and saves a
 * picture of each.
 * @returns whether all came about
 */
export async function playTour(steps: readonly Step[], stand: Stand): Promise<boolean> {
  const started = performance.now();
  const browser = await launchOn(stand, false);
  try {
    console.log(`\nThe tour of Touchbase, in ${browser.version}`);
    const { cameAbout, photos } = await playAll(steps, browser, stand);
    await save(photos, browser);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (cameAbout) console.log(`\nAll ${steps.length} steps came about, in ${seconds} s. Pictures: ${out}/`);
    return cameAbout;
  } finally {
    await browser.close();
  }
}

async function playAll(
  steps: readonly Step[],
  browser: RunningBrowser,
  { site }: Stand,
): Promise<{ cameAbout: boolean; photos: Photo[] }> {
  const stage = stageIn(browser, site);
  const photos: Photo[] = [];
  for (const [index, step] of steps.entries()) {
    const number = String(index + 1).padStart(2, '0');
    const file = join(out, `${number}-${step.name}.png`);
    console.log(`\n${number}  ${step.title}`);
    try {
      await step.play(stage, logTo(console.log));
      photos.push({ file, look: await stage.look() });
    } catch (problem) {
      console.error(`\nStep ${number} (“${step.title}”) did not come about.\n  ${messageOf(problem)}`);
      for (const { level, text, address } of await browser.consoleEntries()) {
        console.error(`  console: ${level}: ${text} (${address})`);
      }
      photos.push({ file, look: await stage.look() });
      return { cameAbout: false, photos };
    }
  }
  return { cameAbout: true, photos };
}

/** Saves the pictures; at the end, because a popup closes as soon as another tab opens. */
async function save(photos: readonly Photo[], browser: RunningBrowser): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const canvas = await browser.open('about:blank');
  for (const { file, look } of photos) writeFileSync(file, await compose(canvas, look));
}
