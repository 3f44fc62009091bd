import type { Locator } from '../locator';

/*
 * Where things stand on Gmail's pages. The attributes `email`, `name`, `data-legacy-*`, `data-message-id` and the title
 * of `span.g3` outlived every redesign since 2016; all `gb_*` and button classes rotate (PAGES.md 1.4, 1.8).
 */

/** Gmail keeps earlier views in the document; which of these is on screen is `visible-root`'s to say. */
export const mainArea: Locator = {
  name: 'the main area',
  ways: [{ selector: '[role="main"]', seen: '2014–2026-10, PAGES.md 1.7' }],
};

export const accountButton: Locator = {
  name: 'the account button',
  ways: [
    {
      selector: 'a[href^="https://accounts.google.com/SignOutOptions"][aria-label]',
      seen: '2019–2026-10, PAGES.md 1.5: the words of the label are translated, the address of the link is not',
    },
    { selector: '.identityUserDelegatedAccount', seen: '2015, delegated mailbox, PAGES.md 1.5' },
    { selector: '[role="banner"] div:has(> a[href^="https://myaccount.google."])', seen: '2015, account menu' },
  ],
};

export const threadSubject: Locator = {
  name: 'the subject',
  ways: [
    { selector: 'h2[data-legacy-thread-id],h2[data-thread-perm-id]', seen: '2018–2026-10, PAGES.md 1.2' },
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

export const composeForm: Locator = {
  name: 'the message box',
  ways: [
    { selector: 'form:has(input[name="composeid"])', seen: '2016–2026-09, PAGES.md 1.4' },
    { selector: '[data-compose-id]', seen: '2021–2026-09' },
    { selector: '.aoI form', seen: '2014–2026-09' },
  ],
};
