import { type Answer, file, goTo, json, notFound, page, type Question } from '../answer';
import type { Html } from '../html';
import { members, owner } from '../people';
import { addMessage, lastAt, type World } from '../world';
import { conversationAddress, profileAddress } from './address';
import { emberProfile } from './ember-profile';
import { feedView, notFoundView } from './feed-view';
import { messagingView } from './messaging-view';
import { linkedInPage } from './page';
import { sduiProfile } from './sdui-profile';

interface View {
  title: string;
  view: Html;
  /** Where a click on each row of the list of conversations leads. */
  rows: string[];
}

/** Answers what a browser asks of the sample network. */
export function linkedInAnswer({ method, url, body }: Question, world: World, now: number): Answer {
  if (url.pathname === '/sample/app.js') return file(new URL('./app.js', import.meta.url), 'text/javascript');
  if (url.pathname === '/sample/style.css') return file(new URL('./style.css', import.meta.url), 'text/css');
  if (url.pathname === '/sample/send' && method === 'POST') return sent(JSON.parse(body), world, now);
  if (url.pathname === '/sample/view') {
    const target = finalPath(new URL(url.searchParams.get('path') ?? '', url), world);
    const view = viewAt(target, world, now);
    if (!view) return notFound;
    return json({ path: target, title: view.title, markup: view.view.markup, rows: view.rows });
  }
  const target = finalPath(url, world);
  if (target !== url.pathname) return goTo(target);
  const view = viewAt(target, world, now);
  return view ? page(linkedInPage(view.title, view.view)) : notFound;
}

/**
 * The path an address leads to in the end: member keys and `/in/me` lead to public names, messaging to the last talk,
 * a new message to somebody known to the talk with them.
 */
function finalPath({ pathname, searchParams }: URL, world: World): string {
  if (pathname === '/') return '/feed/';
  const part = /^\/in\/([^/]+)/.exec(pathname)?.[1];
  const member = part === 'me' ? owner : members.find(({ memberKey }) => memberKey === part);
  if (member) return `/in/${member.slug}/`;
  if (part && pathname === `/in/${part}`) return `${pathname}/`;
  const recipient = searchParams.get('recipient');
  const talk = recipient ? world.conversations.find((it) => it.with.memberKey === recipient) : byNewest(world)[0];
  if (/^\/messaging\/(?:compose\/)?$/.test(pathname) && talk) return new URL(conversationAddress(talk)).pathname;
  return pathname;
}

function viewAt(path: string, world: World, now: number): View | null {
  if (path === '/feed/') return { title: 'Feed | LinkedIn', view: feedView(), rows: [] };
  const slug = /^\/in\/([^/]+)\//.exec(path)?.[1];
  if (slug) return profileView(decodeURIComponent(slug));
  const id = /^\/messaging\/thread\/([^/]+)\//.exec(path)?.[1];
  const open = id && world.conversations.find((it) => it.id === decodeURIComponent(id));
  if (!open) return path.startsWith('/messaging/') ? { title: 'LinkedIn', view: notFoundView(), rows: [] } : null;
  const conversations = byNewest(world);
  return {
    title: 'Messaging | LinkedIn',
    view: messagingView(conversations, open, now),
    rows: conversations.map((it) => new URL(conversationAddress(it)).pathname),
  };
}

function profileView(slug: string): View {
  const member = members.find((it) => new URL(profileAddress(it)).pathname === `/in/${slug}/`);
  if (!member) return { title: 'LinkedIn', view: notFoundView(), rows: [] };
  const view = member.layout === 'sdui' ? sduiProfile(member) : emberProfile(member);
  // The number of unread notifications stands before the name.
  return { title: `(2) ${member.name} | LinkedIn`, view, rows: [] };
}

const byNewest = (world: World) => [...world.conversations].sort((a, b) => lastAt(b.messages) - lastAt(a.messages));

/** Takes a message that the owner has sent in an open conversation. */
function sent(what: { path: string; text: string }, world: World, now: number): Answer {
  const conversation = world.conversations.find((it) => new URL(conversationAddress(it)).pathname === what.path);
  if (!conversation) return notFound;
  addMessage(conversation, { at: now, from: owner, text: what.text });
  return json({});
}
