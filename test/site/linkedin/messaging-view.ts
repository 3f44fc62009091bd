import { daysBetween, linkedInDay, linkedInRowText, linkedInSentAt, linkedInTime } from '../date-text';
import { type Html, html } from '../html';
import { owner, type Person } from '../people';
import type { Conversation, Message } from '../world';
import { keyAddress } from './address';
import { emberHeader } from './ember-header';
import { photo } from './photo';

/** Messaging with a conversation open. Structure after the page modelled on 2026-09 and PAGES.md 2.2. */
export function messagingView(conversations: readonly Conversation[], open: Conversation, now: number): Html {
  return html`<div class="application-outlet">${emberHeader()}
<main class="scaffold-layout__main"><div class="scaffold-layout__list-detail-container"><div class="scaffold-layout__list msg__list"><ul class="msg-conversations-container__conversations-list">${conversations.map((it) => row(it, it === open, now))}${placeholder()}${placeholder()}</ul></div>
<div class="scaffold-layout__detail msg__detail"><div class="msg-thread msg-thread--pillar"><div class="msg-title-bar shared-title-bar"><div class="msg-entity-lockup"><dl><dt class="msg-entity-lockup__entity-title-wrapper"><a class="app-aware-link msg-thread__link-to-profile" href="${keyAddress(open.with)}" title="Open ${open.with.name}’s profile"><h2 class="msg-entity-lockup__entity-title truncate hoverable-link-text">${open.with.name}</h2></a></dt><dd class="msg-entity-lockup__entity-info t-12 t-black--light t-normal">${open.with.headline}</dd></dl></div><button type="button" class="msg-thread-actions__control artdeco-button artdeco-dropdown__trigger" aria-expanded="false"><span class="visually-hidden">Open the options list in your conversation with ${open.with.name} and ${owner.name}</span></button></div>
<div class="msg-s-message-list-container relative display-flex mbA msg-s-message-list-container--column-reversed"><div class="msg-s-message-list full-width scrollable"><ul class="msg-s-message-list-content list-style-none full-width mbA"><li class="msg-s-message-list__top-of-list"></li><li class="msg-s-message-list__loader hidden"></li>${open.messages.map((message, index) => event(open, message, index, now))}<li class="msg-s-message-list__typing-indicator-container--without-seen-receipt"></li><li class="msg-s-message-list__bottom-of-list"></li></ul></div></div>
${form()}</div></div></div></main>${overlay()}</div>`;
}

function row(conversation: Conversation, active: boolean, now: number): Html {
  const last = conversation.messages.at(-1);
  const { name } = conversation.with;
  const snippet = `${last?.from === owner ? 'You: ' : ''}${last?.text ?? ''}`;
  return html`<li tabindex="-1" class="scaffold-layout__list-item msg-conversation-listitem msg-conversations-container__convo-item msg-conversations-container__pillar"><div class="msg-conversation-card msg-conversations-container__pillar"><div tabindex="0" class="msg-conversation-listitem__link msg-conversations-container__convo-item-link${active ? ' msg-conversations-container__convo-item-link--active' : ''}"><div class="msg-selectable-entity__checkbox-container"><input type="checkbox" class="msg-selectable-entity__input"><label class="msg-selectable-entity__checkbox-label" aria-label="Select conversation with ${name}"></label></div><h3 class="msg-conversation-listitem__participant-names msg-conversation-card__participant-names t-16 t-black t-normal"><span class="truncate">${name}</span></h3><time class="msg-conversation-listitem__time-stamp t-14 t-black t-normal msg-conversation-card__time-stamp">${last ? linkedInRowText(last.at, now) : ''}</time><p class="msg-conversation-card__message-snippet t-14">${snippet}</p>${active ? html`<span class="visually-hidden">. Active conversation</span>` : null}</div></div></li>`;
}

/** Rows out of sight are empty. */
function placeholder(): Html {
  return html`<li tabindex="-1" class="msg-conversation-card--occluded scaffold-layout__list-item msg-conversation-listitem msg-conversations-container__convo-item msg-conversations-container__pillar"></li>`;
}

/** One message. The day's heading stands inside its first one; name, link and time only on the first of a group. */
function event(conversation: Conversation, message: Message, index: number, now: number): Html {
  const before = conversation.messages[index - 1];
  const after = conversation.messages[index + 1];
  const newDay = !before || daysBetween(before.at, message.at) !== 0;
  const first = newDay || before.from !== message.from;
  const last = !after || after.from !== message.from || daysBetween(message.at, after.at) !== 0;
  const inbound = message.from !== owner;
  const urn = `urn:li:msg_message:(urn:li:fsd_profile:${owner.memberKey},${message.id})`;
  return html`<li class="msg-s-message-list__event clearfix${after ? '' : ' msg-s-message-list__last-msg-'}">${
    newDay
      ? html`<time class="msg-s-message-list__time-heading t-12 t-black--light t-bold">
    ${linkedInDay(message.at, now)}
  </time>`
      : null
  }${first ? html`<span class="msg-s-event-listitem--group-a11y-heading visually-hidden">${message.from.name} sent the following ${last ? 'message' : 'messages'} at ${linkedInTime(message.at)}</span>` : null}<div class="msg-s-event-listitem${last ? ' msg-s-event-listitem--last-in-group' : ''}${inbound ? ' msg-s-event-listitem--other' : ''}" data-event-urn="${urn}">${first ? groupHead(message.from, message.at) : null}<div class="msg-s-event-listitem__message-bubble msg-s-event-listitem__message-bubble--msg-fwd-enabled" tabindex="0"><div class="msg-s-event-with-indicator display-flex "><div class="msg-s-event__content" dir="ltr"><p class="msg-s-event-listitem__body t-14 t-black--light t-normal">${message.text
    .split('\n')
    .map(
      (line, at) => html`${at > 0 ? html`<br>` : null}${line}`,
    )}</p></div>${inbound ? null : html`<span class="msg-s-event-with-indicator__sending-indicator msg-s-event-with-indicator__sending-indicator--sent" title="${linkedInSentAt(message.at)}"></span>`}</div></div></div></li>`;
}

function groupHead(from: Person, at: number): Html {
  return html`<a tabindex="0" href="${keyAddress(from)}" class="ember-view msg-s-event-listitem__link"><span class="a11y-text">View ${from.name.split(' ')[0]}’s profile</span><img title="${from.name}" alt="${from.name}" class="msg-s-event-listitem__profile-picture EntityPhoto-circle-2 lazy-image ember-view" src="${photo(from)}"></a><div class="msg-s-message-group__meta"><a class="app-aware-link " href="${keyAddress(from)}"><span class="msg-s-message-group__profile-link msg-s-message-group__name t-14 t-black t-bold hoverable-link-text">
  ${from.name}
</span></a><time class="msg-s-message-group__timestamp white-space-nowrap t-12 t-black--light t-normal">
  ${linkedInTime(at)}
</time></div>`;
}

function form(): Html {
  return html`<form class="msg-form msg-form--thread-footer-feature"><div class="msg-form__contenteditable t-14 t-black--light t-normal notranslate" contenteditable="true" role="textbox" aria-multiline="true" aria-label="Write a message…"><p><br></p></div><footer class="msg-form__footer"><div class="msg-form__left-actions"></div><button type="submit" class="msg-form__send-button artdeco-button artdeco-button--1">Send</button></footer></form>`;
}

/** The closed list of chats that lies over the corner of every page. */
function overlay(): Html {
  return html`<aside id="msg-overlay" class="msg-overlay-container msg-overlay-container-reflow"><div class="msg-overlay-list-bubble msg-overlay-list-bubble--is-minimized ml4"><header class="msg-overlay-bubble-header"><img alt="${owner.name}" class="presence-entity__image EntityPhoto-circle-1 lazy-image ember-view" src="${photo(owner)}"><span aria-hidden="true">Messaging</span></header></div></aside>`;
}
