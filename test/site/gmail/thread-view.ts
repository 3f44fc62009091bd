import { gmailText, gmailTitle } from '../date-text';
import { type Html, html } from '../html';
import { owner } from '../people';
import type { Correspondent, Mail, Thread } from '../world';
import { jslog } from './log-ids';

/** From this many messages on, those in the middle are folded into "N older messages" and not in the page. */
const foldFrom = 6;

/**
 * An open thread as Gmail shows one: the last message and unread ones open, earlier ones folded to a line, many in the
 * middle not even loaded. Structure after saved pages of 2026 and PAGES.md 1.2, 1.4.
 * @param all true once the folded middle has been asked for
 */
export function threadView(thread: Thread, now: number, all: boolean): Html {
  const { mails } = thread;
  const folded = all || mails.length < foldFrom ? [] : mails.slice(1, -3);
  const items = mails
    .filter((mail) => !folded.includes(mail))
    .map((mail, index) => {
      const open = mail === mails.at(-1) || mail.unread;
      // Of a long thread, the first message is only a line until somebody unfolds it.
      const loaded = folded.length === 0 || index > 0;
      return open ? openItem(thread, mail, now) : foldedItem(thread, mail, now, loaded);
    });
  if (folded.length > 0) items.splice(1, 0, olderMessages(folded.length));
  return html`<div class="BltHke nH oy8Mbf" role="main"><div class="nH g id"><div class="nH V8djrc byY"><div class="nH"><div class="ha"><h2 jsname="r4nke" class="hP" tabindex="-1" data-thread-perm-id="thread-f:${String(thread.number)}" data-legacy-thread-id="${mails[0]?.id}" jslog="${jslog(51647, thread, null)}">${thread.subject}</h2></div></div></div></div><div class="nH aHU"><div role="list" class="nH">${items}</div><div class="nH"><div class="amn"><span class="ams bkH" role="link" tabindex="0" jslog="${jslog(21576, thread, null)}">Reply</span><span class="ams bkG" role="link" tabindex="0">Forward</span></div></div></div></div>`;
}

/** A message that can be read. */
export function openItem(thread: Thread, mail: Mail, now: number): Html {
  return html`<div class="h7" role="listitem" aria-expanded="true" tabindex="-1"><div class="Bk"><div class="G3 G2"><div><div>${message(thread, mail, now, false)}</div></div></div></div></div>`;
}

/** A message folded to a line; where it is loaded, all of it stands hidden behind the line. */
function foldedItem(thread: Thread, mail: Mail, now: number, loaded: boolean): Html {
  const snippet = mail.text.replace(/\s+/g, ' ').slice(0, 90);
  return html`<div class="kv" role="listitem" aria-expanded="false" tabindex="-1"><div class="Bk"><div class="G3 G2"><div><div><div class="adf ads"><div class="aju"><div class="aCi">${avatar(mail.from)}</div></div><div class="ade"><table cellpadding="0" class="cf gJ"><tbody><tr><td class="gF"><span translate="no" class="gD" email="${mail.from.email}" name="${mail.from.name}" data-hovercard-id="${mail.from.email}"><span>${shownAs(mail.from)}</span></span></td><td class="gH"><div class="gK"><span class="g3" title="${gmailTitle(mail.at)}" alt="${gmailTitle(mail.at)}">${gmailText(mail.at, now)}</span></div></td></tr></tbody></table><div class="iA g6" aria-hidden="true">${snippet}</div><div class="iA g6">${snippet}</div></div></div>${loaded ? message(thread, mail, now, true) : null}</div></div></div></div></div>`;
}

/** The button that stands for messages that are not in the page. */
function olderMessages(count: number): Html {
  return html`<div class="kQ bg adv" role="listitem" tabindex="0"><span class="adx" aria-label="${count} older messages"><span>${count}</span></span></div>`;
}

function message(thread: Thread, mail: Mail, now: number, hidden: boolean): Html {
  // What Gmail's page has just sent carries an id of its own until the page is loaded anew (FlowCrypt issue 5973).
  const ids = mail.sentAs
    ? html`data-message-id="${mail.sentAs}"`
    : html`data-message-id="#msg-f:${String(mail.number)}" data-legacy-message-id="${mail.id}"`;
  const { from } = mail;
  return html`<div class="adn ads"${hidden ? html` style="display: none;"` : null} ${ids}><div class="aju"><div class="aCi">${avatar(from)}</div></div>
<div class="gs"><div class="gE iv gt"><table cellpadding="0" class="cf gJ"><tbody><tr class="acZ"><td class="gF gK"><table cellpadding="0" class="cf ix"><tbody><tr><td class="c2"><h3 class="iw gFxsud"><span translate="no" class="qu" role="gridcell" tabindex="-1" data-hovercard-id="${from.email}"><span email="${from.email}" name="${from.name}" data-hovercard-id="${from.email}" class="gD"><span>${from.name}</span></span> <span class="cfXrwd"></span><span class="go"><span aria-hidden="true">&lt;</span>${from.email}<span aria-hidden="true">&gt;</span></span> </span></h3></td></tr></tbody></table></td><td class="gH bAk"><div class="gK"><span></span><span class="g3" title="${gmailTitle(mail.at)}" alt="${gmailTitle(mail.at)}" role="gridcell" tabindex="-1"><span>${gmailText(mail.at, now)}</span></span><div class="zd bi4" role="checkbox" aria-checked="false" aria-label="Not starred" jslog="${jslog(20511, thread, mail.number)}"></div></div></td><td class="gH acX"><button class="pYTkkf-JX-I" aria-label="Reply" jslog="${jslog(21576, thread, null)}"></button></td></tr>
<tr class="acZ xD"><td colspan="3"><table cellpadding="0" class="cf adz"><tbody><tr><td class="ady"><div class="iw ajw"><span translate="no" class="hb">to ${recipients([...mail.to, ...mail.cc])}</span></div><div aria-haspopup="true" class="ajy" role="button" tabindex="0" data-tooltip="Show details" aria-label="Show details"></div></td></tr></tbody></table></td></tr></tbody></table></div>
<div class=""><div class="ii gt" jslog="${jslog(20277, thread, mail.number)}"><div class="a3s aiL "><div dir="ltr">${paragraphs(mail.text)}</div><div class="yj6qo"></div>${quoted(thread, mail)}</div></div></div></div></div>`;
}

function recipients(to: readonly Correspondent[]): Html[] {
  return to.map(
    (it, index) =>
      html`${index > 0 ? ', ' : null}<span email="${it.email}" name="${it.email === owner.email ? 'me' : it.name}" data-hovercard-id="${it.email}" class="g2">${shownAs(it)}</span>`,
  );
}

/** What Gmail calls somebody where it is short: `me`, or the first name. */
function shownAs({ name, email }: Correspondent): string {
  return email === owner.email ? 'me' : (name.split(' ')[0] ?? name);
}

function avatar({ name, email }: Correspondent): Html {
  return html`<img class="ajn" src="https://lh3.googleusercontent.com/a/${encodeURIComponent(name)}" jid="${email}" data-hovercard-id="${email}" data-name="${name}" aria-hidden="true" alt="">`;
}

function paragraphs(text: string): Html[] {
  return text.split('\n').map((line) => (line === '' ? html`<div><br></div>` : html`<div>${line}</div>`));
}

/** The answered message, which mail programs repeat below an answer; Gmail keeps it folded. */
function quoted(thread: Thread, mail: Mail): Html | null {
  const before = thread.mails[thread.mails.indexOf(mail) - 1];
  if (!before) return null;
  return html`<div class="adL"><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On ${gmailTitle(before.at)} ${before.from.name} &lt;<a href="mailto:${before.from.email}">${before.from.email}</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex">${paragraphs(before.text)}</blockquote></div></div>`;
}
