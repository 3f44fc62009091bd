import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser';
import type { Commands, Insertions, Inspections, PageRequests, Reports, Selections } from './contract';
import { Problem, type ProblemCode, problemOf } from './problem';

/** The ways in which actors speak, told apart so that none answers what was meant for another. */
export interface Doors {
  command: Commands;
  report: Reports;
  request: PageRequests;
  inspection: Inspections;
  insertion: Insertions;
  selection: Selections;
}

type Kind<Door extends keyof Doors> = keyof Doors[Door] & string;
type Method = (payload: never) => unknown;
type Payload<M> = M extends (payload: infer P) => unknown ? P : never;
type Answer<M> = M extends Method ? ReturnType<M> : never;

/** One handler for every kind of a door: the compiler says when one is missing. */
export type Handlers<Door extends keyof Doors> = {
  [K in Kind<Door>]: (
    payload: Payload<Doors[Door][K]>,
    sender: Runtime.MessageSender,
  ) => Answer<Doors[Door][K]> | Promise<Answer<Doors[Door][K]>>;
};

interface Message {
  door: keyof Doors;
  kind: string;
  payload: unknown;
}

type Reply = { answer: unknown } | { problem: ProblemCode; message: string };

/**
 * Answers the messages of one door. Registers its listener at once, as a worker that is woken by a message needs.
 * Messages of other doors, of unknown kinds, and of senders that `trusts` refuses are left alone.
 */
export function serve<Door extends keyof Doors>(
  door: Door,
  handlers: Handlers<Door>,
  trusts: (sender: Runtime.MessageSender) => boolean,
): () => void {
  const listener = (message: unknown, sender: Runtime.MessageSender, reply: (reply: Reply) => void) => {
    if (!isMessage(message) || message.door !== door || !trusts(sender)) return undefined;
    if (!Object.hasOwn(handlers, message.kind)) return undefined;
    // The kind is one of the handlers'; whether the payload is well-formed is for the handler to parse.
    const handler = handlers[message.kind as Kind<Door>] as (
      payload: unknown,
      sender: Runtime.MessageSender,
    ) => unknown;
    void replyOf(async () => handler(message.payload, sender)).then(reply);
    // Chrome before 148 knows no other way to answer late than this one, which Firefox knows too.
    return true;
  };
  const known = listener as Runtime.OnMessageListenerCallback; // whose type forgets that a message may be left alone
  const { onMessage } = browser.runtime;
  onMessage.addListener(known);
  return () => onMessage.removeListener(known);
}

async function replyOf(work: () => Promise<unknown>): Promise<Reply> {
  try {
    return { answer: (await work()) ?? null };
  } catch (thrown) {
    const { code, message } = problemOf(thrown);
    if (code === 'unexpected') console.error(thrown);
    return { problem: code, message };
  }
}

type Ask<Contract> = <K extends keyof Contract & string>(
  kind: K,
  ...payload: Payload<Contract[K]> extends undefined ? [] : Parameters<Extract<Contract[K], Method>>
) => Promise<Answer<Contract[K]>>;

/** Asks the background for something. Rejects with a `Problem`. */
export const command = /* @__PURE__ */ asker<Commands>('command', toBackground);

/** Tells the background what a page showed. Rejects with a `Problem`. */
export const report = /* @__PURE__ */ asker<Reports>('report', toBackground);

/** Asks the content script of a tab. Rejects with a `Problem`, `no-page` where the tab has none. */
export function request(tabId: number): Ask<PageRequests> {
  return asker<PageRequests>('request', toTab(tabId));
}

/** Asks the outline script of a tab, once it was started there. Rejects with a `Problem`. */
export function inspect(tabId: number): Ask<Inspections> {
  return asker<Inspections>('inspection', toTab(tabId));
}

/** Asks the inserting script of a tab, once it was started there. Rejects with a `Problem`. */
export function insertInto(tabId: number): Ask<Insertions> {
  return asker<Insertions>('insertion', toTab(tabId));
}

/** Asks the selection script of a tab, once it was started there. Rejects with a `Problem`. */
export function selectionIn(tabId: number): Ask<Selections> {
  return asker<Selections>('selection', toTab(tabId));
}

function toTab(tabId: number) {
  return (message: Message) => sent(browser.tabs.sendMessage(tabId, message, { frameId: 0 }), 'no-page');
}

function asker<Contract>(door: keyof Doors, send: (message: Message) => Promise<unknown>): Ask<Contract> {
  const ask = (kind: string, payload: unknown = null) => send({ door, kind, payload });
  return ask as Ask<Contract>; // what comes back is the answer of the handler that the contract declares for the kind
}

function toBackground(message: Message): Promise<unknown> {
  return sent(browser.runtime.sendMessage(message), 'no-background');
}

async function sent(sending: Promise<unknown>, unheard: ProblemCode): Promise<unknown> {
  const heard = await sending.catch((problem: unknown) => {
    throw new Problem(unheard, String(problem), { cause: problem });
  });
  // Undefined where nobody answered; nobody but this extension can, so a reply is as `serve` writes it.
  const { answer, problem, message }: { answer?: unknown; problem?: ProblemCode; message?: string } = Object(heard);
  if (problem !== undefined) throw new Problem(problem, message);
  if (answer === undefined) throw new Problem(unheard);
  return answer;
}

function isMessage(value: unknown): value is Message {
  return typeof Object(value).kind === 'string';
}

/** The popup, the panel, the dashboard or the worker: a page of this extension and of nobody else. */
export function fromOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && !!sender.url?.startsWith(browser.runtime.getURL(''));
}

/** A content script of ours in the top frame of a page we read. */
export function fromContentScript(sender: Runtime.MessageSender): boolean {
  return (
    sender.id === browser.runtime.id &&
    sender.tab !== undefined &&
    sender.frameId === 0 &&
    /^https:\/\/(?:mail\.google\.com|www\.linkedin\.com)\//.test(sender.url ?? '')
  );
}
