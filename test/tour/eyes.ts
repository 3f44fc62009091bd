import type { Page } from 'puppeteer-core';
import { getByRole } from '../browsers/by-role';

// What stands in a face, as it is read out to somebody.

/** The people to choose from, in order. */
export async function peopleOffered(popup: Page): Promise<string[]> {
  const group = await getByRole(popup, 'group', 'People on this page');
  return group.evaluate((it) =>
    [...it.querySelectorAll('label')].map((label) => {
      const read = label.cloneNode(true);
      if (!(read instanceof Element)) return '';
      for (const hidden of read.querySelectorAll('[aria-hidden=true]')) hidden.remove();
      return (read.textContent ?? '').trim();
    }),
  );
}

/** The line of a person's card that tells of the last touch. */
export async function lastTouchOf(popup: Page, name: string): Promise<string[]> {
  const card = await getByRole(popup, 'article', name);
  return card.evaluate((it) => [(it.querySelector('time')?.parentElement?.textContent ?? 'no last touch').trim()]);
}

/** Whether a paragraph with these words stands on a person's card. */
export async function saysOnCard(popup: Page, name: string, words: string): Promise<string[]> {
  const card = await getByRole(popup, 'article', name);
  return card.evaluate(
    (it, wanted) =>
      [...it.querySelectorAll('p')].map((line) => (line.textContent ?? '').trim()).filter((line) => line === wanted),
    words,
  );
}

/** What is asked about somebody on the page who may be known already. */
export async function questionIn(popup: Page): Promise<string[]> {
  const question = await getByRole(popup, 'region', 'Same person?');
  return question.$$eval('p', (lines) => lines.map((line) => (line.textContent ?? '').trim()));
}

/** What was done last, as the foot of the face says it. */
export async function notice(popup: Page): Promise<string[]> {
  return popup.$$eval('[role=status]', (all) =>
    all.map((it) => (it.textContent ?? '').trim()).filter((text) => text !== ''),
  );
}

/** The name of the field in which the cursor stands. */
export async function cursorIn(popup: Page): Promise<string[]> {
  return popup.evaluate(() => [document.activeElement?.getAttribute('aria-label') ?? 'nowhere']);
}

/** The agenda's rows: heading, person, what to do and when. */
export async function agendaIn(face: Page): Promise<string[]> {
  const agenda = await getByRole(face, 'region', 'Agenda');
  return agenda.evaluate((it) =>
    [...it.querySelectorAll('li')].map((row) => {
      const heading = row.closest('section')?.querySelector('h2')?.textContent ?? '';
      const [title, facts] = [...row.querySelectorAll('p')].map((line) =>
        [...line.children].map((part) => part.getAttribute('datetime') ?? (part.textContent ?? '').trim()).join(' · '),
      );
      return `${heading}: ${title} · ${facts}`;
    }),
  );
}

/** What kinds of entries the timeline holds, newest first. */
export async function timelineIn(face: Page): Promise<string[]> {
  return face.$$eval('ol > li', (entries) =>
    entries.map((entry) => (entry.querySelector('p')?.firstElementChild?.textContent ?? '').trim()),
  );
}
