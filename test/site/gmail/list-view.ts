import { gmailRowText, gmailRowTitle } from '../date-text';
import { type Html, html } from '../html';
import { owner } from '../people';
import type { Correspondent, Mail, Thread } from '../world';
import { jslog } from './log-ids';

/** The inbox: one row a thread, in the given order. Structure after a row of 2026-10, PAGES.md 1.2 and 1.4. */
export function listView(threads: readonly Thread[], now: number): Html {
  return html`<div class="BltHke nH oy8Mbf" role="main"><div class="ae4 UI" gh="tl"><div class="Cp"><div><table cellpadding="0" class="F cf zt" role="grid" aria-readonly="true"><colgroup><col class="k0vOLb"><col class="Ci"><col class="y5"><col class="WA"><col class="yY"><col></colgroup><tbody>${threads.map((thread) => row(thread, now))}</tbody></table></div></div></div></div>`;
}

function row(thread: Thread, now: number): Html {
  const last = thread.mails.at(-1);
  if (!last) return html``;
  const unread = thread.mails.some((mail) => mail.unread);
  const snippet = last.text.replace(/\s+/g, ' ').slice(0, 120);
  const ids = (text: string) =>
    html`<span data-thread-id="#thread-f:${String(thread.number)}" data-legacy-thread-id="${thread.mails[0]?.id}" data-legacy-last-message-id="${last.id}" data-legacy-last-non-draft-message-id="${last.id}">${text}</span>`;
  const names = senders(thread, unread);
  const title = gmailRowTitle(last.at);
  return html`<tr class="zA ${unread ? 'zE' : 'yO'}" jscontroller="ZdOxDb" tabindex="-1" role="row" draggable="false" jslog="${jslog(18406, thread, null)}"><td class="PF xY"></td><td class="oZ-x3 xY" data-tooltip="Select"><div class="oZ-jc T-Jo J-J5-Ji" role="checkbox" dir="ltr" aria-checked="false" tabindex="-1"><div class="T-Jo-auh"></div></div></td><td class="apU xY"><span class="aXw T-KT" aria-label="Not starred" role="button" data-tooltip="Not starred"></span></td><td class="WA xY"></td><td class="yX xY" role="gridcell" tabindex="-1"><div class="afn">${unread ? 'unread, ' : null}${names}, ${ids(thread.subject)}, <span>${gmailRowText(last.at, now)}</span>, ${snippet}.</div><div class="yW">${names}</div></td><td tabindex="-1" class="xY a4W" role="gridcell"><div class="xS" role="link"><div class="xT"><div class="y6"><span class="bog">${ids(thread.subject)}</span></div><span class="y2"><span class="Zt"> - </span>${snippet}</span></div></div></td><td class="byZ xY" role="gridcell" tabindex="-1"></td><td class="yf xY">&nbsp;</td><td class="xW xY" role="gridcell" tabindex="-1"><span title="${title}" aria-label="${title}"><span>${gmailRowText(last.at, now)}</span></span></td><td class="bq4 xY"></td><td class="xY"></td></tr>`;
}

/** Who has written, in order, each once; the list cuts names to 20 characters with a full stop (PAGES.md 1.7). */
function senders(thread: Thread, unread: boolean): Html[] {
  const writers: Correspondent[] = [];
  for (const { from } of thread.mails) if (!writers.some(({ email }) => email === from.email)) writers.push(from);
  const single = writers.length === 1;
  const parts = writers.map((writer, index) => {
    const name = writer.email === owner.email ? 'me' : short(single ? writer.name : (writer.name.split(' ')[0] ?? ''));
    return html`${index > 0 ? ', ' : null}<span class="bA4"><span translate="no" class="${unread ? 'zF' : 'yP'}" email="${writer.email}" name="${writer.email === owner.email ? 'me' : short(writer.name)}" data-hovercard-id="${writer.email}">${name}</span></span>`;
  });
  return thread.mails.length > 1 ? [...parts, html` <span class="bx0">${thread.mails.length}</span>`] : parts;
}

const short = (name: string) => (name.length > 20 ? `${name.slice(0, 19)}.` : name);

/** How many threads hold something unread, as the title of the inbox counts. */
export function unreadCount(threads: readonly Thread[]): number {
  return threads.filter(({ mails }: { mails: Mail[] }) => mails.some(({ unread }) => unread)).length;
}
