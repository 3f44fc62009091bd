import type { Locator, Ways } from '../locator';

/*
 * Where things stand on Gmail's pages. The attributes `email`, `name`, `data-legacy-*`, `data-message-id` and the title
 * of `span.g3` outlived every redesign since 2016; all `gb_*` and button classes rotate (PAGES.md 1.4, 1.8).
 */

/** Gmail keeps earlier views in the document; which of these is on screen is `visible-root`'s to say. */
export const mainArea: Locator = {
  name: 'the main area',
  ways: [
    // 2014–2026-10, PAGES.md 1.7
    '[role="main"]',
    // windows of one thread or message box, should they have no main area
    'body',
  ],
};

export const accountButton: Locator = {
  name: 'the account button',
  ways: [
    // 2019–2026-10, PAGES.md 1.5: the words of the label are translated, the address of the link is not
    'a[href^="https://accounts.google.com/SignOutOptions"][aria-label]',
    // 2015, delegated mailbox, PAGES.md 1.5
    '.identityUserDelegatedAccount',
    // 2015, account menu
    '[role="banner"] div:has(> a[href^="https://myaccount.google."]) > :nth-child(2)',
  ],
};

export const threadSubject: Locator = {
  name: 'the subject',
  ways: [
    // 2018–2026-10, PAGES.md 1.2
    'h2[data-legacy-thread-id],[data-thread-perm-id]',
    // 2014–2026-10; conversation view off has no id
    'h2.hP',
    // InboxSDK 2026-07
    '.ha h2',
  ],
};

export const messageParts: Locator = {
  name: 'the messages',
  ways: [
    // 2018–2026-10: an open message, PAGES.md 1.4
    '.adn',
    '[data-message-id]',
    // 2018–2026-10: the line of a folded one
    '.adf',
  ],
};

/** What holds a message, folded or open. */
export const messageItem: Ways = {
  ways: [
    // 2018–2026-10, InboxSDK 2026-07
    '[role="listitem"],.h7,.kv,.kQ,.kx',
  ],
};

/** The button for older messages. */
export const olderMessages: Ways = {
  ways: [
    // 2018–2026-07, PAGES.md 1.4
    '.adx',
    '.adv',
  ],
};

export const sender: Locator = {
  name: 'the sender',
  ways: [
    // 2014–2026-10, PAGES.md 1.4
    '.gD[email]',
    // the first address of a message is its sender, PAGES.md 1.4
    '[email]',
    // 2026-10, `span.qu`
    'h3 [data-hovercard-id*="@"]',
  ],
};

export const recipients: Locator = {
  name: 'the recipients',
  ways: [
    // 2014–2026-10, PAGES.md 1.4
    '.hb [email]',
    // all addresses of a message but the first, PAGES.md 1.4
    '[email]',
  ],
};

export const detailRows: Locator = {
  name: "the message's details",
  ways: [
    // 2016–2026: from, reply-to, to, cc, date …, PAGES.md 1.4
    '.ajC tr',
  ],
};

export const messageDate: Locator = {
  name: "the message's date",
  ways: [
    // 2014–2026-10, PAGES.md 1.2
    '.g3[title]',
    // 2016–2026-10: the date says itself twice
    '[title][alt]:not(img)',
    // the text alone, when both attributes are gone
    '.g3',
  ],
};

export const messageBody: Locator = {
  name: "the message's text",
  ways: [
    // 2014–2026-10; conversation view off has an empty hidden one first
    '.a3s',
  ],
};

/** Earlier words and signatures, as mail programs mark them. Gmail prefixes foreign classes with `m_<number>`. */
export const quotedText: Ways = {
  ways: [
    // 2018–2026-10, PAGES.md 1.4; `.h5` and `.adL` are what Gmail itself trims. `.im` is not among them: Gmail wraps new
    // text in it, too (seen 2026-05).
    'blockquote,style,script,button,.h5,.adL,[class*="gmail_quote"],[class*="gmail_attr"],[class*="gmail_signature"],[class*="yahoo_quoted"],[class*="moz-cite-prefix"],[class*="moz-signature"]',
  ],
};

/** From here on everything is quoted: Outlook marks the start alone. */
export const quoteStart: Ways = {
  ways: [
    // 2016–2026
    '[id$="divRplyFwdMsg"],[id$="appendonsend"],[id$="OLK_SRC_BODY_SECTION"],[id$="mail-editor-reference-message-container"]',
  ],
};

export const unsubscribeLink: Locator = {
  name: 'the unsubscribe link',
  ways: [
    // 2026-10, beside the sender
    '[jslog^="182147"]',
    // 2026-10
    'h3 .Ca[idlink]',
  ],
};

/** Gmail's own log notes repeat thread and message id as base64 JSON. */
export const logNote: Locator = {
  name: 'the log note',
  ways: [
    // 2024–2026-10: body, star, reply button
    '[jslog^="20277"],[jslog^="20511"],[jslog^="21576"]',
  ],
};

/** Where a draft is being written. */
export const draftBox: Ways = {
  ways: [
    // 2016–2026-09, PAGES.md 1.4
    'input[name="draft"]',
    '[data-compose-id]',
    '[contenteditable="true"][role="textbox"]',
  ],
};

export const draftMark: Locator = {
  name: 'the draft mark',
  ways: [
    // 2014–2026-07, InboxSDK; the red word in the list and in a folded draft
    '.boq',
  ],
};

export const composeBox: Locator = {
  name: 'the message box',
  ways: [
    // 2016–2026-09, PAGES.md 1.4
    'input[name="composeid"]',
    // 2016–2026-09
    'input[name="draft"]',
    // 2014–2026-09
    'input[name="subjectbox"]',
  ],
};

/** Where the words of a message are written; mail that is read may hold such fields as well (`.a3s`), and none of its is meant. */
export const messageEditor: Locator = {
  name: 'the field of the message',
  ways: [
    // 2016–2026-09, PAGES.md 1.4
    ':is([data-compose-id],.aoI,.M9) [contenteditable="true"][role="textbox"]:not(.a3s *)',
  ],
};

export const composeRecipients: Locator = {
  name: 'the recipients of the message box',
  ways: [
    // 2021-10–2026-09, InboxSDK; blind copies stand in [name="bcc"]
    '[role="option"][data-hovercard-id]:not([name="bcc"] *)',
    // 2014–2021, InboxSDK
    'input[name="to"],input[name="cc"]',
    // 2020–2026: the one line into which the recipients fold
    '.hl [email]',
  ],
};

export const listRow: Locator = {
  name: 'the rows of the list',
  ways: [
    // 2014–2026-10, PAGES.md 1.4
    'tr.zA',
    // 2026-10
    'tr[role="row"]',
  ],
};

export const rowIds: Locator = {
  name: "the conversation's id",
  ways: [
    // 2018–2026-10: on a span in the row, by one report of 2026 on the row itself, PAGES.md 1.2
    '[data-legacy-thread-id]',
    // conversation view off, gmail.js pull 585, 2019
    '[data-thread-id]',
  ],
};

export const rowNames: Locator = {
  name: 'the names in the list',
  ways: [
    // 2014–2026-10; `.afn` repeats them for screen readers
    '.yW [email]',
    // 2014–2026-10
    '[email]',
  ],
};

export const rowSubject: Locator = {
  name: 'the subject in the list',
  ways: [
    // 2019–2026-10: the ids stand on the subject
    '.bog [data-thread-id]',
    // 2019–2026-10, PAGES.md 1.4
    '.bog',
    // 2014–2024
    '.y6 > span:not(.y2)',
    // 2018–2026-10
    '[data-thread-id]',
  ],
};

export const rowDate: Locator = {
  name: 'the date in the list',
  ways: [
    // 2014–2026-10, PAGES.md 1.2; `.apt` beside a vertical reading pane
    'td.xW > [title],td.apt > [title]',
    // the same, should they be wrapped; the text alone lacks the year
    'td.xW [title],td.apt [title]',
    // the text alone, when the title is gone
    'td.xW,td.apt',
  ],
};

export const unreadMark: Locator = {
  name: 'the unread mark',
  ways: [
    // 2014–2026-10, PAGES.md 1.4; on the row
    '.zE',
    // on a name in it
    '.zF',
  ],
};

export const printedMessage: Locator = {
  name: 'the printed messages',
  ways: [
    // 2014–2026-09, PAGES.md 1.6
    'table.message',
  ],
};

export const printedSubject: Locator = {
  name: 'the printed subject',
  ways: [
    // 2022–2026
    '.maincontent b:not(.message b)',
  ],
};

export const printedMailbox: Locator = {
  name: 'the mailbox of the printed page',
  ways: [
    // 2022–2026, PAGES.md 1.5
    '.bodycontainer td[align="right"]:not(.message td)',
  ],
};

export const printedRecipients: Locator = {
  name: 'the printed recipients',
  ways: [
    // 2022–2026-09, PAGES.md 1.6
    '.recipient div:not(:has(div))',
  ],
};

/** The lines of printed messages that name whom to answer. */
export const printedReplyTo: Ways = {
  ways: [
    // 2022–2026-09, PAGES.md 1.6
    '.replyto',
  ],
};

export const originalText: Locator = {
  name: 'the original message',
  ways: [
    // 2018–2026-09, PAGES.md 1.6
    'pre.raw_message_text',
    // 2018–2026
    '#raw_message_text',
    // before 2016
    'body > pre',
  ],
};
