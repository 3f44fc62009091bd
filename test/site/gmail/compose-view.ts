import { type Html, html } from '../html';
import { owner } from '../people';
import type { Thread } from '../world';

/** The box below an open thread in which an answer is written. Structure after PAGES.md 1.4. */
export function replyBox(thread: Thread, composeId: number): Html {
  const last = thread.mails.at(-1);
  const answered = last && last.from.email !== owner.email ? last.from : last?.to[0];
  const subject = `Re: ${thread.subject}`;
  return html`<div class="ip adB" role="listitem"><div class="M9"><div class="aoI" role="region" data-compose-id="${composeId}" aria-label="${subject}"><form class="bAs"><div class="aoD hl" tabindex="1"><div class="oL aDm"><span translate="no" email="${answered?.email}" data-hovercard-id="${answered?.email}">${answered?.name}</span></div></div>${hiddenFields(composeId, subject, `#thread-f:${thread.number}`)}</form>${editor()}${sendButton()}</div></div></div>`;
}

/** The window at the bottom in which a new message is written. */
export function composeWindow(composeId: number): Html {
  return html`<div class="nH Hd" role="dialog" aria-label="New Message"><div class="aCk"><h2 class="a3E"><div class="aYF">New Message</div></h2></div><div class="M9"><div class="aoI" role="region" data-compose-id="${composeId}" aria-label="New Message"><form class="bAs"><div name="to"><div class="afx" role="listbox"></div><input peoplekit-id="BbVjBd" class="agP aFw" role="combobox" aria-label="To recipients" value=""></div><div class="aoD az6"><input name="subjectbox" class="aoT" placeholder="Subject" aria-label="Subject" value=""></div>${hiddenFields(composeId, '', '')}</form>${editor()}${sendButton()}</div></div></div>`;
}

/** `rt` names the answered thread; it is empty for a new message. */
function hiddenFields(composeId: number, subject: string, rt: string): Html {
  const draft = `#msg-a:r-${7_000_000_000_000_000_000n + BigInt(composeId)}`;
  return html`<input type="hidden" name="composeid" value="${composeId}"><input type="hidden" name="from" value="${owner.email}"><input type="hidden" name="subject" value="${subject}"><input type="hidden" name="draft" value="${draft}"><input type="hidden" name="rt" value="${rt}">`;
}

function editor(): Html {
  return html`<div class="Am aiL Al editable LW-avf tS-tW" role="textbox" aria-label="Message Body" aria-multiline="true" g_editable="true" contenteditable="true"><div><br></div></div>`;
}

function sendButton(): Html {
  return html`<div class="btC"><div class="T-I J-J5-Ji aoO v7 T-I-atl L3" role="button" tabindex="1" data-tooltip="Send" aria-label="Send">Send</div></div>`;
}
