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
  if (url.pathname === '/' || url.pathname === '/mail' || url.pathname === '/mail/') return goTo('/mail/u/0/');
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

function threadOf(hash: string, world: World): Thread | undefined {
  const opaque = /^#[^/]+\/(?:.*\/)?(FM\w+)/.exec(hash)?.[1];
  return world.threads.find((thread) => thread.opaque === opaque);
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
  const { markup } = threadView(thread, now, url.searchParams.has('all'));
  for (const mail of thread.mails) {
    mail.unread = false;
    // The page that has sent a message shows it with the id it made up; a page that loads it gets the final one.
    mail.sentAs = null;
  }
  return json({ title: title(thread.subject), markup, threads: [] });
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
