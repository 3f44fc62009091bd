import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer as createInsecureServer, type Server } from 'node:http';
import { createServer } from 'node:https';
import type { SiteAddress } from '../browsers/browser';
import { type Answer, notFound } from './answer';
import { selfSigned } from './certificate';
import { gmailHost } from './gmail/address';
import { gmailAnswer } from './gmail/answer';
import { linkedInHost } from './linkedin/address';
import { linkedInAnswer } from './linkedin/answer';
import { owner, type Person } from './people';
import { picture } from './picture';
import { tryAnswer } from './try/answer';
import { tryHost } from './try/try-page';
import { addMail, addMessage, type Correspondent, makeWorld, newConversation, newThread, type World } from './world';

/** A message that comes in while the sites run. */
export type Incoming =
  /** `thread` names one of the world's threads, or a new one, which then needs a subject. */
  | {
      on: 'gmail';
      thread: string;
      subject?: string;
      from: Correspondent;
      to?: Correspondent[];
      at?: number;
      text: string;
    }
  /** In the conversation with the sender. */
  | { on: 'linkedin'; from: Person; at?: number; text: string };

/** A request that reached the server, whatever host it was meant for. */
export interface LoggedRequest {
  /** Unix milliseconds. */
  at: number;
  method: string;
  url: string;
  /** The header of that name: the page or extension that asked; null where the browser sent none. */
  origin: string | null;
  body: string;
}

/** The sample sites while they run. */
export interface Site {
  address: SiteAddress;
  world: World;
  /** The sites' present, Unix milliseconds: the `now` given at the start, and what has passed since. */
  now(): number;
  /**
   * Lets a message come in, in open pages too.
   * @returns its id: 16 hex digits for Gmail, `2-…` for LinkedIn
   */
  receive(incoming: Incoming): string;
  /** Sets both sites back to what they held at the start; pages that are open stay as they are. */
  reset(): void;
  /** What was asked of any host so far, oldest first. */
  requests(): LoggedRequest[];
  stop(): Promise<void>;
}

/**
 * Starts the sample sites on two free ports of this machine.
 * @param now Unix milliseconds; the samples are as old as they say, counted from here
 */
export async function startSite({ now: start }: { now: number }): Promise<Site> {
  const world = makeWorld(start);
  const startedAt = Date.now();
  const now = () => start + (Date.now() - startedAt);
  const requests: LoggedRequest[] = [];
  const listeners = new Set<ServerResponse>();
  const { key, cert, keyDigest } = selfSigned([gmailHost, linkedInHost, tryHost], startedAt);

  function receive(incoming: Incoming): string {
    const at = incoming.at ?? now();
    const news = incoming.on === 'gmail' ? receiveMail(world, incoming, at) : receiveMessage(world, incoming, at);
    for (const listener of listeners) listener.write(`event: news\ndata: ${news.about}\n\n`);
    return news.id;
  }

  function answer(url: URL, method: string, body: string): Answer {
    const question = { method, url, body };
    if (url.pathname === '/favicon.ico') return picture(url.hostname.replace(/^(www|mail)\./, ''));
    if (url.hostname === gmailHost) return gmailAnswer(question, world, now());
    if (url.hostname === linkedInHost) return linkedInAnswer(question, world, now());
    if (url.hostname === tryHost) return tryAnswer(question, world, receive);
    if (pictureHosts.includes(url.hostname)) return picture(decodeURIComponent(url.pathname.split('/').at(-1) ?? ''));
    return notFound;
  }

  function tried(url: URL, method: string, body: string): Answer {
    try {
      return answer(url, method, body);
    } catch (problem) {
      console.error(`The sample site cannot answer ${method} ${url.href}:`, problem);
      return { status: 500, type: 'text/plain', body: String(problem) };
    }
  }

  const listener =
    (scheme: 'http' | 'https'): RequestListener =>
    async (request, response) => {
      const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host ?? 'nowhere.invalid'}`);
      const method = request.method ?? 'GET';
      const body = await bodyOf(request);
      requests.push({ at: Date.now(), method, url: url.href, origin: request.headers.origin ?? null, body });
      if (scheme === 'https' && url.pathname.endsWith('/sample/events')) {
        response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).flushHeaders();
        listeners.add(response);
        response.once('close', () => listeners.delete(response));
        return;
      }
      const { status, type, body: content, location } = scheme === 'https' ? tried(url, method, body) : notFound;
      const headers = { 'content-type': type, 'cache-control': 'no-store', ...(location ? { location } : {}) };
      response.writeHead(status, headers).end(content);
    };

  const secure = createServer({ key, cert }, listener('https'));
  const insecure = createInsecureServer(listener('http'));
  const [port, insecurePort] = await Promise.all([listening(secure), listening(insecure)]);

  return {
    address: { port, insecurePort, keyDigest },
    world,
    now,
    receive,
    reset: () => void Object.assign(world, makeWorld(start)),
    requests: () => [...requests],
    async stop() {
      await Promise.all([secure, insecure].map(ended));
    },
  };
}

/** Where the sample pages' pictures stand. */
const pictureHosts = ['lh3.googleusercontent.com', 'media.licdn.com'];

function receiveMail(world: World, mail: Incoming & { on: 'gmail' }, at: number): { id: string; about: string } {
  const known = world.threads.find(({ key }) => key === mail.thread);
  if (!known && !mail.subject) throw new Error(`There is no thread ${mail.thread}; a new one needs a subject.`);
  const thread = known ?? newThread(world, mail.thread, mail.subject ?? '', at);
  const { id } = addMail(thread, { at, from: mail.from, to: mail.to ?? [owner], text: mail.text, unread: true });
  return { id, about: thread.opaque };
}

function receiveMessage(
  world: World,
  message: Incoming & { on: 'linkedin' },
  at: number,
): { id: string; about: string } {
  const known = world.conversations.find((it) => it.with === message.from);
  const conversation = known ?? newConversation(world, message.from);
  const { id } = addMessage(conversation, { at, from: message.from, text: message.text });
  return { id, about: `/messaging/thread/${conversation.id}/` };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

async function listening(server: Server | ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  return address.port;
}

async function ended(server: Server | ReturnType<typeof createServer>): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.close((problem) => (problem ? reject(problem) : resolve()));
    server.closeAllConnections();
  });
}
