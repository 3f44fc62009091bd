import type { Locator } from '../locator';

// All places the LinkedIn readers look at. Sources: the captured pages named by year and month, PAGES.md part 2, and
// public repositories' notes with their date. Class names that are hashed at every build are not used at all.

/**
 * The card with the person of a profile page, in the layout that React draws from server instructions ("SDUI"). Both
 * "Topcard" and "TopCard" are reported.
 */
export const sduiCard: Locator = {
  name: 'the profile card',
  ways: [
    // SDUI 2026-03–2026-10, PAGES.md 2.3
    '[componentkey*="sdui.profile.card.ref" i][componentkey$="topcard" i]',
    // SDUI 2026-03–2026-10, PAGES.md 2.3
    '[id*="sdui.profile.card.ref" i][id$="topcard" i]',
  ],
};

/** The same card in the layout drawn by Ember. */
export const emberCard: Locator = {
  name: 'the profile card',
  ways: [
    // Ember 2024-07, captured
    'section[data-member-id]',
    // Ember 2018-12, captured
    '.pv-top-card-section',
    // Ember 2020–2025, reported
    '.pv-top-card',
  ],
};

/** The same card on the page that visitors without an account see; pages of companies use the same name. */
export const publicCard: Locator = {
  name: 'the profile card',
  ways: [
    // public 2024-03, captured
    '.top-card-layout',
  ],
};

/**
 * The name inside a profile card. Since 2026-02-27 it is an h1 for some, a paragraph or a span for others (PAGES.md
 * 2.3); the verified mark stands around verified names only.
 */
export const cardName: Locator = {
  name: 'the name',
  ways: [
    // SDUI 2026-03–2026-10, PAGES.md 2.3
    'h1',
    // SDUI 2026-03–2026-10, PAGES.md 2.3
    'h2',
    // SDUI 2026-03–2026-10, PAGES.md 2.3
    '[componentkey^="ProfileVerificationTriggerRef-"] :is(p,span)',
  ],
};

/** Headings of a page in no layout we know. */
export const mainHeadings: Locator = {
  name: 'the name',
  ways: [
    // 2026-06, PAGES.md 2.3
    'main :is(h1,h2)',
  ],
};

/** Links of a profile card, of 2018 to 2026 alike, that can only be the person's own: overlays, details, edit forms. */
export const ownLinks: Locator = {
  name: "the person's own links",
  ways: [
    // Ember 2024-07, captured
    'a[href*="/in/"]:is([href*="/overlay/"],[href*="/detail"],[href*="/edit/"],[href*="isSelfProfile="])',
  ],
};

/** The marker of a verified name; its key ends with the public name. */
export const verifiedMark: Locator = {
  name: 'the verified mark',
  ways: [
    // SDUI 2026-03–2026-10, PAGES.md 2.3
    '[componentkey^="ProfileVerificationTriggerRef-"]',
  ],
};

/** What stands on one's own profile only. */
export const ownProfile: Locator = {
  name: 'the own profile',
  ways: [
    // SDUI 2026-03–2026-10, PAGES.md 2.3
    'a[href*="isSelfProfile=true"]',
    // SDUI 2026-03–2026-10, PAGES.md 2.3
    'a[href*="/edit/intro"],a[href*="/edit/topcard"]',
    // SDUI 2026-03–2026-10, PAGES.md 2.3
    '[componentkey$="_openToButton"]',
  ],
};

/** The link that opens the contact details; the location stands before it. */
export const contactLink: Locator = {
  name: 'the contact link',
  ways: [
    // Ember 2024-07, captured
    'a[href*="/overlay/contact-info"]',
  ],
};

/** The open contact details. */
export const contactDialog: Locator = {
  name: 'the contact details',
  ways: [
    // SDUI 2026-03–2026-10, PAGES.md 2.3
    '[data-sdui-screen$="ProfileContactDetailsOverlay"]',
    // Ember 2018-12, captured
    '.pv-contact-info',
    // Ember 2020–2025, reported
    '.artdeco-modal:has([class*="pv-contact-info"])',
  ],
};

/** The headline in an Ember or public card. */
export const headline: Locator = {
  name: 'the headline',
  ways: [
    // Ember 2024-07, captured
    '.text-body-medium',
    // public 2024-03, captured
    '.top-card-layout__headline',
    // Ember 2018-12, captured
    '.pv-top-card-section__headline',
  ],
};

/** The location in an Ember or public card. */
export const location: Locator = {
  name: 'the location',
  ways: [
    // Ember 2024-07, captured
    'span.text-body-small.inline',
    // public 2024-03, captured
    '.profile-info-subheader span:not(:has(span))',
    // Ember 2018-12, captured
    '.pv-top-card-section__location',
  ],
};

/** The degree of connection in an Ember card. */
export const degree: Locator = {
  name: 'the degree',
  ways: [
    // Ember 2024-07, captured
    '.dist-value',
  ],
};

/** The company in the card, where the markup alone tells it from the school. */
export const company: Locator = {
  name: 'the company',
  ways: [
    // public 2024-03, captured
    '[data-section="currentPositionsDetails"] .top-card-link__description',
    // Ember 2018-12, captured
    '.pv-top-card-v2-section__company-name',
  ],
};

/** Company and school in an Ember card: one button each, the company first, not told apart by markup. */
export const companyAndSchool: Locator = {
  name: 'the company and the school',
  ways: [
    // Ember 2024-07, captured
    'li > button[aria-label] .hoverable-link-text',
  ],
};

/** The card with the positions held. */
export const experience: Locator = {
  name: 'the experience',
  ways: [
    // SDUI 2026-03–2026-10, PAGES.md 2.3
    '[data-testid^="profile_ExperienceTopLevelSection"]',
    // 2026, reported
    '[componentkey*="sdui.profile.card.ref" i]:is([componentkey$="experience" i],[componentkey$="LevelSection" i])',
    // SDUI 2026-03–2026-10, PAGES.md 2.3
    '[id*="sdui.profile.card.ref" i]:is([id$="experience" i],[id$="LevelSection" i])',
    // Ember 2024-07, captured
    'section:has(> #experience)',
    // Ember 2018-12, captured
    '#experience-section',
    // public 2024-03, captured
    '[data-section="experience"]',
  ],
};

/** One employer in the experience card, with one or more positions; the outermost of several. */
export const experienceEntry: Locator = {
  name: 'the employers',
  ways: [
    // SDUI 2026-03–2026-10, PAGES.md 2.3
    '[componentkey^="entity-collection-item"]',
    // Ember 2024-07, captured
    '[data-view-name="profile-component-entity"]',
    // Ember 2018-12, captured
    '.pv-profile-section__list-item',
    // public 2024-03, captured
    '.experience-item,.experience-group',
  ],
};

/** The conversation on the messaging page. */
export const thread: Locator = {
  name: 'the conversation',
  ways: [
    // 2023–2026-10, PAGES.md 2.2
    '.msg-thread',
  ],
};

/** Conversations in bubbles, on any page. */
export const bubbles: Locator = {
  name: 'the message bubbles',
  ways: [
    // 2023–2026-10, PAGES.md 2.2
    '.msg-overlay-conversation-bubble',
  ],
};

/** Where the SDUI pages put bubbles: an open shadow tree (several repositories, 2026-03 to 2026-10). */
export const interopOutlet: Locator = {
  name: 'the message bubbles',
  ways: [
    // 2026, reported
    '#interop-outlet',
  ],
};

/** The messages of a conversation, in the page's order. */
export const messageItems: Locator = {
  name: 'the messages',
  ways: [
    // Not by the urn first: a message just sent may have none yet.

    // 2023–2026-10, PAGES.md 2.2
    '.msg-s-event-listitem',
    // 2023–2026-10, PAGES.md 2.2
    '[data-event-urn]',
  ],
};

/** What the messages below it were sent on; it stands inside the first message row of the day. */
export const dayHeading: Locator = {
  name: 'the day',
  ways: [
    // 2023–2026-10, PAGES.md 2.2
    '.msg-s-message-list__time-heading',
  ],
};

/** The rows that hold messages, whatever is inside. */
export const messageRows: Locator = {
  name: 'the messages',
  ways: [
    // 2023–2026-10, PAGES.md 2.2
    '.msg-s-message-list__event',
  ],
};

/** Who wrote the first message of a group. */
export const senderName: Locator = {
  name: 'the sender',
  ways: [
    // 2023–2026-10, PAGES.md 2.2
    '.msg-s-message-group__name',
  ],
};

/** The sender's page, by member key. */
export const senderLink: Locator = {
  name: "the sender's link",
  ways: [
    // 2023–2026-10, PAGES.md 2.2
    '.msg-s-event-listitem__link',
    // 2023–2026-10, PAGES.md 2.2
    '.msg-s-message-group__meta a',
  ],
};

/** The time of day of a group of messages. */
export const groupTime: Locator = {
  name: 'the time of day',
  ways: [
    // 2023–2026-10, PAGES.md 2.2
    '.msg-s-message-group__timestamp',
  ],
};

/** The words of a message. */
export const messageBody: Locator = {
  name: 'the message text',
  ways: [
    // 2023–2026-10, PAGES.md 2.2
    '.msg-s-event-listitem__body',
  ],
};

/** The subject of an InMail. */
export const messageSubject: Locator = {
  name: 'the subject',
  ways: [
    // 2026, reported
    '.msg-s-event-listitem__subject',
  ],
};

/** The other person in the head of a conversation; a group has no such link. */
export const counterpart: Locator = {
  name: 'the other person',
  ways: [
    // 2023–2026-10, PAGES.md 2.2
    'a.msg-thread__link-to-profile[href*="/in/"]',
    // 2023–2026-10, PAGES.md 2.2
    '.msg-overlay-bubble-header__title a[href*="/in/"]',
    // 2026, reported
    '.msg-title-bar a[href*="/in/"]',
  ],
};

/** The name within the link to the other person. */
export const counterpartName: Locator = {
  name: "the other person's name",
  ways: [
    // 2023–2026-10, PAGES.md 2.2
    '.msg-entity-lockup__entity-title',
    // 2026, reported
    'h2',
    // 2023–2026-10, PAGES.md 2.2
    '.hoverable-link-text',
  ],
};

/** The sign that earlier messages are being fetched. */
export const messageLoader: Locator = {
  name: 'the loading sign',
  ways: [
    // 2023–2026-10, PAGES.md 2.2
    '.msg-s-message-list__loader:not(.hidden)',
  ],
};

/** An advertisement in the shape of a conversation: reported by five repositories in three languages since 2018. */
export const sponsoredThread: Locator = {
  name: 'the sponsored message',
  ways: [
    // 2026, reported
    '[class*="msg-spinmail"],[class*="msg-sponsored-conversation"]',
  ],
};

/** The label of a conversation, on its row in the list or in its own frame: "InMail", or the word for sponsored. */
export const pill: Locator = {
  name: 'the label of the conversation',
  ways: [
    // 2023–2026-10, PAGES.md 2.2
    '.msg-conversation-card__pill',
  ],
};

/** The row of the open conversation in the list. */
export const activeRow: Locator = {
  name: 'the open row',
  ways: [
    // 2023–2026-10, PAGES.md 2.2
    '.msg-conversations-container__convo-item-link--active',
  ],
};

/** The box for a reply. */
export const messageBox: Locator = {
  name: 'the message box',
  ways: [
    // 2023–2026-10, PAGES.md 2.2
    '.msg-form__contenteditable',
  ],
};

/** Rows of a list of people; others than the person may be named in them. */
export const peopleRows: Locator = {
  name: 'the people',
  ways: [
    // SDUI 2026-03–2026-10, PAGES.md 2.3
    'main [role="listitem"]',
    // Ember 2020–2025, reported
    'main [data-view-name="search-entity-result-universal-template"]',
    // Ember 2020–2025, reported
    'main :is(li.reusable-search__result-container,li.mn-connection-card)',
  ],
};

/** The list of one's connections, in which nobody else is named. */
export const connections: Locator = {
  name: 'the connections',
  ways: [
    // SDUI 2026-03–2026-10, PAGES.md 2.3
    '[componentkey="ConnectionsPage_ConnectionsList"]',
  ],
};

/** Links to people in a list, or anywhere below a root. */
export const personLinks: Locator = {
  name: 'the links to people',
  ways: [
    // 2018–2026-10, PAGES.md 2.3
    'a[href*="/in/"]',
  ],
};

/** A row of a Sales Navigator list, found by the person's name in it. */
export const leadNames: Locator = {
  name: 'the people',
  ways: [
    // 2026-09, PAGES.md 2.3
    'a[data-anonymize="person-name"][href*="/sales/lead/"]',
    // 2026, reported
    'a[href*="/sales/lead/"]:has([data-anonymize="person-name"])',
  ],
};

/** The parts of a Sales Navigator lead page. */
export const leadName: Locator = {
  name: 'the name',
  ways: [
    // 2026-09, PAGES.md 2.3
    'h1[data-anonymize="person-name"]',
    // 2026-09, PAGES.md 2.3
    '[data-anonymize="person-name"]',
  ],
};
export const leadHeadline: Locator = {
  name: 'the headline',
  ways: [
    // 2026-09, PAGES.md 2.3
    '[data-anonymize="headline"]',
  ],
};
export const leadTitle: Locator = {
  name: 'the job title',
  ways: [
    // 2026-09, PAGES.md 2.3
    '[data-anonymize="job-title"]',
  ],
};
export const leadCompany: Locator = {
  name: 'the company',
  ways: [
    // 2026-09, PAGES.md 2.3
    '[data-anonymize="company-name"]',
  ],
};
export const leadLocation: Locator = {
  name: 'the location',
  ways: [
    // 2026-09, PAGES.md 2.3
    '[data-anonymize="location"]',
    // 2026-09, PAGES.md 2.3
    '[data-anonymize="headline"] ~ p',
  ],
};
export const leadDegree: Locator = {
  name: 'the degree',
  ways: [
    // 2026-09, PAGES.md 2.3
    '[class*="degree" i]',
  ],
};

/** The answer to "who am I" that Ember pages carry. */
export const meAnswer: Locator = {
  name: 'the own account',
  ways: [
    // Ember 2024-07, captured
    'code[id^="datalet-bpr-guid"]',
  ],
};
