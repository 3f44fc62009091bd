import type { Locator } from '../locator';

/*
 * Where things stand on Gmail's pages. The attributes `email`, `name`, `data-legacy-*`, `data-message-id` and the title
 * of `span.g3` outlived every redesign since 2016; all `gb_*` and button classes rotate (PAGES.md 1.4, 1.8).
 */

/** Gmail keeps earlier views in the document; which of these is on screen is `visible-root`'s to say. */
export const mainArea: Locator = {
  name: 'the main area',
  ways: [
    { selector: '[role="main"]', seen: '2014–2026-10, PAGES.md 1.7' },
    { selector: 'body', seen: 'windows of one thread or message box, should they have no main area' },
  ],
};

export const accountButton: Locator = {
  name: 'the account button',
  ways: [
    {
      selector: 'a[href^="https://accounts.google.com/SignOutOptions"][aria-label]',
      seen: '2019–2026-10, PAGES.md 1.5: the words of the label are translated, the address of the link is not',
    },
    { selector: '.identityUserDelegatedAccount', seen: '2015, delegated mailbox, PAGES.md 1.5' },
    {
      selector: '[role="banner"] div:has(> a[href^="https://myaccount.google."]) > :nth-child(2)',
      seen: '2015, account menu',
    },
  ],
};

export const threadSubject: Locator = {
  name: 'the subject',
  ways: [
    { selector: 'h2[data-legacy-thread-id],[data-thread-perm-id]', seen: '2018–2026-10, PAGES.md 1.2' },
    { selector: 'h2.hP', seen: '2014–2026-10; conversation view off has no id' },
    { selector: '.ha h2', seen: 'InboxSDK 2026-07' },
  ],
};

export const messageParts: Locator = {
  name: 'the messages',
  ways: [
    {
      selector: '.adn,[data-message-id],.adf',
      seen: '2018–2026-10: `.adn` is an open message, `.adf` the line of a folded one, PAGES.md 1.4',
    },
  ],
};

export const messageItem: Locator = {
  name: 'the list of messages',
  ways: [{ selector: '[role="listitem"],.h7,.kv,.kQ,.kx', seen: '2018–2026-10, InboxSDK 2026-07' }],
};

export const olderMessages: Locator = {
  name: 'the button for older messages',
  ways: [{ selector: '.adx,.adv', seen: '2018–2026-07, PAGES.md 1.4' }],
};

export const sender: Locator = {
  name: 'the sender',
  ways: [
    { selector: '.gD[email]', seen: '2014–2026-10, PAGES.md 1.4' },
    { selector: 'td.gF [email],h3 [email]', seen: 'InboxSDK 2026-07' },
    { selector: '[email]', seen: 'the first address of a message is its sender, PAGES.md 1.4' },
    { selector: 'h3 [data-hovercard-id*="@"]', seen: '2026-10, `span.qu`' },
  ],
};

export const recipients: Locator = {
  name: 'the recipients',
  ways: [
    { selector: '.hb [email]', seen: '2014–2026-10, PAGES.md 1.4' },
    { selector: '.g2[email]', seen: '2014–2026-10' },
    { selector: '[email]', seen: 'all addresses of a message but the first, PAGES.md 1.4' },
  ],
};

export const detailRows: Locator = {
  name: "the message's details",
  ways: [{ selector: '.ajC tr', seen: '2016–2026: from, reply-to, to, cc, date …, PAGES.md 1.4' }],
};

export const messageDate: Locator = {
  name: "the message's date",
  ways: [
    { selector: '.g3[title]', seen: '2014–2026-10, PAGES.md 1.2' },
    { selector: '[title][alt]:not(img)', seen: '2016–2026-10: the date says itself twice' },
    { selector: '.g3', seen: 'the text alone, when both attributes are gone' },
  ],
};

export const messageBody: Locator = {
  name: "the message's text",
  ways: [{ selector: '.a3s', seen: '2014–2026-10; conversation view off has an empty hidden one first' }],
};

export const unsubscribeLink: Locator = {
  name: 'the unsubscribe link',
  ways: [
    { selector: '[jslog^="182147"]', seen: '2026-10, beside the sender' },
    { selector: 'h3 .Ca[idlink]', seen: '2026-10' },
  ],
};

/** Gmail's own log notes repeat thread and message id as base64 JSON. */
export const logNote: Locator = {
  name: "the thread's id in the log notes",
  ways: [
    { selector: '[jslog^="20277"],[jslog^="20511"],[jslog^="21576"]', seen: '2024–2026-10: body, star, reply button' },
  ],
};

export const draftMark: Locator = {
  name: 'the draft mark',
  ways: [{ selector: '.boq', seen: '2014–2026-07, InboxSDK; the red word in the list and in a folded draft' }],
};

export const composeBox: Locator = {
  name: 'the message box',
  ways: [
    { selector: 'input[name="composeid"]', seen: '2016–2026-09, PAGES.md 1.4' },
    { selector: 'input[name="draft"]', seen: '2016–2026-09' },
    { selector: 'input[name="subjectbox"]', seen: '2014–2026-09' },
  ],
};

export const composeRecipients: Locator = {
  name: 'the recipients of the message box',
  ways: [
    {
      selector: '[name="to"] [role="option"][data-hovercard-id],[name="cc"] [role="option"][data-hovercard-id]',
      seen: '2021-10–2026-09, InboxSDK; blind copies stand in [name="bcc"]',
    },
    {
      selector: '[role="option"][data-hovercard-id]:not([name="bcc"] [role="option"])',
      seen: 'the same chips, should the names of their fields go',
    },
    { selector: 'input[type="hidden"][name="to"],input[type="hidden"][name="cc"]', seen: '2014–2021, InboxSDK' },
    { selector: '.hl [email]', seen: '2020–2026: the one line into which the recipients fold' },
  ],
};

export const listRow: Locator = {
  name: 'the rows of the list',
  ways: [
    { selector: 'tr.zA', seen: '2014–2026-10, PAGES.md 1.4' },
    { selector: 'tr[role="row"]', seen: '2026-10' },
  ],
};

export const rowIds: Locator = {
  name: "the conversation's id",
  ways: [
    {
      selector: '[data-legacy-thread-id],[data-thread-id]',
      seen: '2018–2026-10: on a span in the row, by one report of 2026 on the row itself, PAGES.md 1.2',
    },
  ],
};

export const rowNames: Locator = {
  name: 'the names in the list',
  ways: [
    { selector: '.yW [email]', seen: '2014–2026-10; `.afn` repeats them for screen readers' },
    { selector: '[email]', seen: '2014–2026-10' },
  ],
};

export const rowSubject: Locator = {
  name: 'the subject in the list',
  ways: [
    { selector: '.bog', seen: '2019–2026-10, PAGES.md 1.4' },
    { selector: '.y6 > span:not(.y2)', seen: '2014–2024' },
    { selector: '[data-legacy-thread-id],[data-thread-id]', seen: '2018–2026-10: the ids stand on the subject' },
  ],
};

export const rowDate: Locator = {
  name: 'the date in the list',
  ways: [
    { selector: 'td.xW [title]', seen: '2014–2026-10, PAGES.md 1.2' },
    { selector: 'td.apt [title]', seen: '2014–2026-07, beside a vertical reading pane' },
    { selector: 'td.xW,td.apt', seen: 'the text alone, when the title is gone' },
  ],
};

export const unreadMark: Locator = {
  name: 'the unread mark',
  ways: [{ selector: '.zE,.zF', seen: '2014–2026-10, PAGES.md 1.4' }],
};

export const printedMessage: Locator = {
  name: 'the printed messages',
  ways: [{ selector: 'table.message', seen: '2014–2026-09, PAGES.md 1.6' }],
};

export const printedSubject: Locator = {
  name: 'the printed subject',
  ways: [{ selector: '.maincontent > table b', seen: '2022–2026' }],
};

export const printedMailbox: Locator = {
  name: 'the mailbox of the printed page',
  ways: [{ selector: '.bodycontainer > table:first-of-type td[align="right"]', seen: '2022–2026, PAGES.md 1.5' }],
};

export const printedRecipients: Locator = {
  name: 'the printed recipients',
  ways: [{ selector: '.recipient > div', seen: '2022–2026-09, PAGES.md 1.6' }],
};

export const originalText: Locator = {
  name: 'the original message',
  ways: [
    { selector: 'pre.raw_message_text', seen: '2018–2026-09, PAGES.md 1.6' },
    { selector: '#raw_message_text', seen: '2018–2026' },
    { selector: 'body > pre', seen: 'before 2016' },
  ],
};
