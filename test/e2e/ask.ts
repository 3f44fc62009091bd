import { emailIdentity } from '../../src/domain/identity';
import type { Commands } from '../../src/messages/contract';
import type { RunningBrowser } from '../browsers/browser';
import type { Correspondent } from '../site/world';

type Payload<Kind extends keyof Commands> = Parameters<Commands[Kind]> extends [infer Given] ? Given : null;
type Reply<Kind extends keyof Commands> = { answer: ReturnType<Commands[Kind]> } | { problem: string; message: string };

/** Asks the background for something, as a face does. */
export function replyTo<Kind extends keyof Commands>(
  browser: RunningBrowser,
  kind: Kind,
  payload: Payload<Kind>,
): Promise<Reply<Kind>> {
  return browser.inExtension(
    (api, command, given): Promise<Reply<Kind>> =>
      api.runtime.sendMessage({ door: 'command', kind: command, payload: given }),
    kind,
    payload,
  );
}

/** As `replyTo`, for what must not fail. */
export async function ask<Kind extends keyof Commands>(
  browser: RunningBrowser,
  kind: Kind,
  payload: Payload<Kind>,
): Promise<ReturnType<Commands[Kind]>> {
  const reply = await replyTo(browser, kind, payload);
  if ('problem' in reply) throw new Error(`${kind}: ${reply.problem}, ${reply.message}`);
  return reply.answer;
}

/**
 * Waits until the background has taken all reports that were sent before: it begins with messages in their order, and
 * the database does its work in order.
 */
export async function untilHeard(browser: RunningBrowser): Promise<void> {
  await ask(browser, 'database.open', null);
}

/**
 * Keeps somebody by hand.
 * @returns the contact's id
 */
export async function keepByHand(browser: RunningBrowser, { name, email }: Correspondent): Promise<string> {
  const nothing = { company: null, title: null, location: null, phone: null, tags: [] };
  const identity = emailIdentity(email);
  if (!identity) throw new Error(`${email} is no address.`);
  return (await ask(browser, 'contact.add', { ...nothing, name, identities: [identity], relationship: 'prospect' })).id;
}
