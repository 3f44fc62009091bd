import { randomInt } from 'node:crypto';
import { type Answer, file, goTo, json, notFound, page, type Question } from '../answer';
import { owner } from '../people';
import { addMail, lastAt, newThread, type Thread, type World } from '../world';
import { composeWindow, replyBox } from './compose-view';
import { listView, unreadCount } from './list-view';
import { gmailPage } from './page';
import { openItem, threadView } from './thread-view';

const title = (words: string) => `${words} - ${owner.email} - Acme Corp Mail`;

/** Answers what a browser asks of the sample mailbox. */
export function gmailAnswer({ method, url, body }: Question, world: World, now: number): Answer {
  const sample = /^\/mail\/u\/0\/sample\/([\w.]+)$/.exec(url.pathname)?.[1];
  // `/mail/u/?authuser=<address>` leads to the place of that mailbox.
  if (/^\/(?:mail\/?(?:u\/)?)?$/.test(url.pathname)) return goTo('/mail/u/0/');
  if (url.pathname === '/mail/u/0/') return page(gmailPage());
  if (sample === 'app.js') return file(new URL('./app.js', import.meta.url), 'text/javascript');
  if (sample === 'style.css') return file(new URL('./style.css', import.meta.url), 'text/css');
  const thread = threadOf(url.searchParams.get('hash') ?? '', world);
  if (sample === 'view') return thread ? threadAnswer(thread, url, now) : inboxAnswer(world, now);
  if (sample === 'reply' && thread) return json({ markup: replyBox(thread, nextComposeId()).markup });
  if (sample === 'compose') return json({ markup: composeWindow(nextComposeId()).markup });
  if (sample === 'send' && method === 'POST') return sent(JSON.parse(body), world, now);
  return notFound;
}

let composeIds = 0;
const nextComposeId = () => ++composeIds;

/** The thread that stands in a hash, by its token or by the id of its first message (PAGES.md 1.6). */
function threadOf(hash: string, world: World): Thread | undefined {
  const token = /^#[^/]+\/(?:.*\/)?(FM\w+|[0-9a-f]{16})/.exec(hash)?.[1];
  return world.threads.find(({ opaque, mails }) => token !== undefined && [opaque, mails[0]?.id].includes(token));
}

function inboxAnswer(world: World, now: number): Answer {
  const count = unreadCount(world.threads);
  const newestFirst = [...world.threads].sort((a, b) => lastAt(b.mails) - lastAt(a.mails));
  return json({
    title: title(count > 0 ? `Inbox (${count})` : 'Inbox'),
    markup: listView(newestFirst, now).markup,
    threads: newestFirst.map(({ opaque }) => opaque),
  });
}

function threadAnswer(thread: Thread, url: URL, now: number): Answer {
  // The page that has sent a message goes on with the id it made up; a page that loads the thread gets the final one.
  if (!url.searchParams.has('news')) for (const mail of thread.mails) mail.sentAs = null;
  const { markup } = threadView(thread, now, url.searchParams.has('all'));
  for (const mail of thread.mails) mail.unread = false;
  return json({ title: title(thread.subject), markup, threads: [], opaque: thread.opaque });
}

/** Takes a message that the owner has sent, in an open thread or as a new one. */
function sent(what: { hash: string; text: string; to: string; subject: string }, world: World, now: number): Answer {
  const answered = threadOf(what.hash, world);
  const thread = answered ?? newThread(world, `sent ${now}`, what.subject, now);
  const last = answered?.mails.at(-1);
  const to = last ? (last.from.email === owner.email ? last.to : [last.from]) : [{ name: what.to, email: what.to }];
  const sentAs = `#msg-a:r${randomInt(2 ** 47)}`;
  const mail = addMail(thread, { at: now, from: owner, to, text: what.text, sentAs });
  return json({ markup: openItem(thread, mail, now).markup });
}
