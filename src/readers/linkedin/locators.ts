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
    {
      selector: '[componentkey*="sdui.profile.card.ref" i][componentkey$="topcard" i]',
      seen: 'SDUI 2026-03–2026-10, PAGES.md 2.3',
    },
    {
      selector: '[id*="sdui.profile.card.ref" i][id$="topcard" i]',
      seen: 'SDUI 2026-03–2026-10, PAGES.md 2.3',
    },
  ],
};

/** The same card in the layout drawn by Ember. */
export const emberCard: Locator = {
  name: 'the profile card',
  ways: [
    { selector: 'section[data-member-id]', seen: 'Ember 2024-07, captured' },
    { selector: '.pv-top-card-section', seen: 'Ember 2018-12, captured' },
    { selector: '.pv-top-card', seen: 'Ember 2020–2025, reported' },
  ],
};

/** The same card on the page that visitors without an account see; pages of companies use the same name. */
export const publicCard: Locator = {
  name: 'the profile card',
  ways: [{ selector: '.top-card-layout', seen: 'public 2024-03, captured' }],
};

/**
 * The name inside a profile card. Since 2026-02-27 it is an h1 for some, a paragraph or a span for others (PAGES.md
 * 2.3); the verified mark stands around verified names only.
 */
export const cardName: Locator = {
  name: 'the name',
  ways: [
    { selector: 'h1', seen: 'SDUI 2026-03–2026-10, PAGES.md 2.3' },
    { selector: 'h2', seen: 'SDUI 2026-03–2026-10, PAGES.md 2.3' },
    {
      selector: '[componentkey^="ProfileVerificationTriggerRef-"] :is(p,span)',
      seen: 'SDUI 2026-03–2026-10, PAGES.md 2.3',
    },
  ],
};

/** Headings of a page in no layout we know. */
export const mainHeadings: Locator = {
  name: 'the name',
  ways: [{ selector: 'main :is(h1,h2)', seen: '2026-06, PAGES.md 2.3' }],
};

/** Links of a profile card, of 2018 to 2026 alike, that can only be the person's own: overlays, details, edit forms. */
export const ownLinks: Locator = {
  name: "the person's own links",
  ways: [
    {
      selector: 'a[href*="/in/"]:is([href*="/overlay/"],[href*="/detail"],[href*="/edit/"],[href*="isSelfProfile="])',
      seen: 'Ember 2024-07, captured',
    },
  ],
};

/** The marker of a verified name; its key ends with the public name. */
export const verifiedMark: Locator = {
  name: 'the verified mark',
  ways: [{ selector: '[componentkey^="ProfileVerificationTriggerRef-"]', seen: 'SDUI 2026-03–2026-10, PAGES.md 2.3' }],
};

/** What stands on one's own profile only. */
export const ownProfile: Locator = {
  name: 'the own profile',
  ways: [
    { selector: 'a[href*="isSelfProfile=true"]', seen: 'SDUI 2026-03–2026-10, PAGES.md 2.3' },
    { selector: 'a[href*="/edit/intro"],a[href*="/edit/topcard"]', seen: 'SDUI 2026-03–2026-10, PAGES.md 2.3' },
    { selector: '[componentkey$="_openToButton"]', seen: 'SDUI 2026-03–2026-10, PAGES.md 2.3' },
  ],
};

/** The link that opens the contact details; the location stands before it. */
export const contactLink: Locator = {
  name: 'the contact link',
  ways: [
    {
      selector: 'a[href*="/overlay/contact-info"]',
      seen: 'Ember 2024-07, captured',
    },
  ],
};

/** The open contact details. */
export const contactDialog: Locator = {
  name: 'the contact details',
  ways: [
    { selector: '[data-sdui-screen$="ProfileContactDetailsOverlay"]', seen: 'SDUI 2026-03–2026-10, PAGES.md 2.3' },
    { selector: '.pv-contact-info', seen: 'Ember 2018-12, captured' },
    { selector: '.artdeco-modal:has([class*="pv-contact-info"])', seen: 'Ember 2020–2025, reported' },
  ],
};

/** The headline in an Ember or public card. */
export const headline: Locator = {
  name: 'the headline',
  ways: [
    { selector: '.text-body-medium', seen: 'Ember 2024-07, captured' },
    { selector: '.top-card-layout__headline', seen: 'public 2024-03, captured' },
    { selector: '.pv-top-card-section__headline', seen: 'Ember 2018-12, captured' },
  ],
};

/** The location in an Ember or public card. */
export const location: Locator = {
  name: 'the location',
  ways: [
    { selector: 'span.text-body-small.inline', seen: 'Ember 2024-07, captured' },
    { selector: '.profile-info-subheader span', seen: 'public 2024-03, captured' },
    { selector: '.pv-top-card-section__location', seen: 'Ember 2018-12, captured' },
  ],
};

/** The degree of connection in an Ember card. */
export const degree: Locator = {
  name: 'the degree',
  ways: [{ selector: '.dist-value', seen: 'Ember 2024-07, captured' }],
};

/** The company in the card, where the markup alone tells it from the school. */
export const company: Locator = {
  name: 'the company',
  ways: [
    {
      selector: '[data-section="currentPositionsDetails"] .top-card-link__description',
      seen: 'public 2024-03, captured',
    },
    { selector: '.pv-top-card-v2-section__company-name', seen: 'Ember 2018-12, captured' },
  ],
};

/** Company and school in an Ember card: one button each, the company first, not told apart by markup. */
export const companyAndSchool: Locator = {
  name: 'the company and the school',
  ways: [{ selector: 'li > button[aria-label] .hoverable-link-text', seen: 'Ember 2024-07, captured' }],
};

/** The card with the positions held. */
export const experience: Locator = {
  name: 'the experience',
  ways: [
    { selector: '[data-testid^="profile_ExperienceTopLevelSection"]', seen: 'SDUI 2026-03–2026-10, PAGES.md 2.3' },
    {
      selector:
        '[componentkey*="sdui.profile.card.ref" i]:is([componentkey$="experience" i],[componentkey$="LevelSection" i])',
      seen: '2026, reported',
    },
    {
      selector: '[id*="sdui.profile.card.ref" i]:is([id$="experience" i],[id$="LevelSection" i])',
      seen: 'SDUI 2026-03–2026-10, PAGES.md 2.3',
    },
    { selector: 'section:has(> #experience)', seen: 'Ember 2024-07, captured' },
    { selector: '#experience-section', seen: 'Ember 2018-12, captured' },
    { selector: '[data-section="experience"]', seen: 'public 2024-03, captured' },
  ],
};

/** One employer in the experience card, with one or more positions; the outermost of several. */
export const experienceEntry: Locator = {
  name: 'the employers',
  ways: [
    { selector: '[componentkey^="entity-collection-item"]', seen: 'SDUI 2026-03–2026-10, PAGES.md 2.3' },
    { selector: '[data-view-name="profile-component-entity"]', seen: 'Ember 2024-07, captured' },
    { selector: '.pv-profile-section__list-item', seen: 'Ember 2018-12, captured' },
    { selector: '.experience-item,.experience-group', seen: 'public 2024-03, captured' },
  ],
};

/** The conversation on the messaging page. */
export const thread: Locator = {
  name: 'the conversation',
  ways: [{ selector: '.msg-thread', seen: '2023–2026-10, PAGES.md 2.2' }],
};

/** Conversations in bubbles, on any page. */
export const bubbles: Locator = {
  name: 'the message bubbles',
  ways: [{ selector: '.msg-overlay-conversation-bubble', seen: '2023–2026-10, PAGES.md 2.2' }],
};

/** Where the SDUI pages put bubbles: an open shadow tree (several repositories, 2026-03 to 2026-10). */
export const interopOutlet: Locator = {
  name: 'the message bubbles',
  ways: [{ selector: '#interop-outlet', seen: '2026, reported' }],
};

/** The messages of a conversation, in the page's order. */
export const messageItems: Locator = {
  name: 'the messages',
  ways: [
    // Not by the urn first: a message just sent may have none yet.
    { selector: '.msg-s-event-listitem', seen: '2023–2026-10, PAGES.md 2.2' },
    { selector: '[data-event-urn]', seen: '2023–2026-10, PAGES.md 2.2' },
  ],
};

/** What the messages below it were sent on; it stands inside the first message row of the day. */
export const dayHeading: Locator = {
  name: 'the day',
  ways: [{ selector: '.msg-s-message-list__time-heading', seen: '2023–2026-10, PAGES.md 2.2' }],
};

/** The rows that hold messages, whatever is inside. */
export const messageRows: Locator = {
  name: 'the messages',
  ways: [{ selector: '.msg-s-message-list__event', seen: '2023–2026-10, PAGES.md 2.2' }],
};

/** Who wrote the first message of a group. */
export const senderName: Locator = {
  name: 'the sender',
  ways: [{ selector: '.msg-s-message-group__name', seen: '2023–2026-10, PAGES.md 2.2' }],
};

/** The sender's page, by member key. */
export const senderLink: Locator = {
  name: "the sender's link",
  ways: [
    { selector: '.msg-s-event-listitem__link', seen: '2023–2026-10, PAGES.md 2.2' },
    { selector: '.msg-s-message-group__meta a', seen: '2023–2026-10, PAGES.md 2.2' },
  ],
};

/** The time of day of a group of messages. */
export const groupTime: Locator = {
  name: 'the time of day',
  ways: [{ selector: '.msg-s-message-group__timestamp', seen: '2023–2026-10, PAGES.md 2.2' }],
};

/** The words of a message. */
export const messageBody: Locator = {
  name: 'the message text',
  ways: [{ selector: '.msg-s-event-listitem__body', seen: '2023–2026-10, PAGES.md 2.2' }],
};

/** The subject of an InMail. */
export const messageSubject: Locator = {
  name: 'the subject',
  ways: [{ selector: '.msg-s-event-listitem__subject', seen: '2026, reported' }],
};

/** The other person in the head of a conversation; a group has no such link. */
export const counterpart: Locator = {
  name: 'the other person',
  ways: [
    { selector: 'a.msg-thread__link-to-profile[href*="/in/"]', seen: '2023–2026-10, PAGES.md 2.2' },
    {
      selector: '.msg-overlay-bubble-header__title a[href*="/in/"]',
      seen: '2023–2026-10, PAGES.md 2.2',
    },
    { selector: '.msg-title-bar a[href*="/in/"]', seen: '2026, reported' },
  ],
};

/** The name within the link to the other person. */
export const counterpartName: Locator = {
  name: "the other person's name",
  ways: [
    { selector: '.msg-entity-lockup__entity-title', seen: '2023–2026-10, PAGES.md 2.2' },
    { selector: 'h2', seen: '2026, reported' },
    { selector: '.hoverable-link-text', seen: '2023–2026-10, PAGES.md 2.2' },
  ],
};

/** The sign that earlier messages are being fetched. */
export const messageLoader: Locator = {
  name: 'the loading sign',
  ways: [{ selector: '.msg-s-message-list__loader:not(.hidden)', seen: '2023–2026-10, PAGES.md 2.2' }],
};

/** An advertisement in the shape of a conversation: reported by five repositories in three languages since 2018. */
export const sponsoredThread: Locator = {
  name: 'the sponsored message',
  ways: [
    {
      selector: '[class*="msg-spinmail"],[class*="msg-sponsored-conversation"]',
      seen: '2026, reported',
    },
  ],
};

/** The label of a conversation, on its row in the list or in its own frame: "InMail", or the word for sponsored. */
export const pill: Locator = {
  name: 'the label of the conversation',
  ways: [{ selector: '.msg-conversation-card__pill', seen: '2023–2026-10, PAGES.md 2.2' }],
};

/** The row of the open conversation in the list. */
export const activeRow: Locator = {
  name: 'the open row',
  ways: [{ selector: '.msg-conversations-container__convo-item-link--active', seen: '2023–2026-10, PAGES.md 2.2' }],
};

/** The box for a reply. */
export const messageBox: Locator = {
  name: 'the message box',
  ways: [{ selector: '.msg-form__contenteditable', seen: '2023–2026-10, PAGES.md 2.2' }],
};

/** Rows of a list of people; others than the person may be named in them. */
export const peopleRows: Locator = {
  name: 'the people',
  ways: [
    {
      selector: 'main [role="listitem"]',
      seen: 'SDUI 2026-03–2026-10, PAGES.md 2.3',
    },
    {
      selector: 'main [data-view-name="search-entity-result-universal-template"]',
      seen: 'Ember 2020–2025, reported',
    },
    {
      selector: 'main :is(li.reusable-search__result-container,li.mn-connection-card)',
      seen: 'Ember 2020–2025, reported',
    },
  ],
};

/** The list of one's connections, in which nobody else is named. */
export const connections: Locator = {
  name: 'the connections',
  ways: [{ selector: '[componentkey="ConnectionsPage_ConnectionsList"]', seen: 'SDUI 2026-03–2026-10, PAGES.md 2.3' }],
};

/** Links to people in a list, or anywhere below a root. */
export const personLinks: Locator = {
  name: 'the links to people',
  ways: [{ selector: 'a[href*="/in/"]', seen: '2018–2026-10, PAGES.md 2.3' }],
};

/** A row of a Sales Navigator list, found by the person's name in it. */
export const leadNames: Locator = {
  name: 'the people',
  ways: [
    { selector: 'a[data-anonymize="person-name"][href*="/sales/lead/"]', seen: '2026-09, PAGES.md 2.3' },
    { selector: 'a[href*="/sales/lead/"]:has([data-anonymize="person-name"])', seen: '2026, reported' },
  ],
};

/** The parts of a Sales Navigator lead page. */
export const leadName: Locator = {
  name: 'the name',
  ways: [
    { selector: 'h1[data-anonymize="person-name"]', seen: '2026-09, PAGES.md 2.3' },
    { selector: '[data-anonymize="person-name"]', seen: '2026-09, PAGES.md 2.3' },
  ],
};
/** The section that holds the name of a lead. */
export const leadHead: Locator = {
  name: 'the head',
  ways: [{ selector: 'section:has(h1[data-anonymize="person-name"])', seen: '2026-09, PAGES.md 2.3' }],
};
export const leadHeadline: Locator = {
  name: 'the headline',
  ways: [{ selector: '[data-anonymize="headline"]', seen: '2026-09, PAGES.md 2.3' }],
};
export const leadTitle: Locator = {
  name: 'the job title',
  ways: [{ selector: '[data-anonymize="job-title"]', seen: '2026-09, PAGES.md 2.3' }],
};
export const leadCompany: Locator = {
  name: 'the company',
  ways: [{ selector: '[data-anonymize="company-name"]', seen: '2026-09, PAGES.md 2.3' }],
};
export const leadLocation: Locator = {
  name: 'the location',
  ways: [
    { selector: '[data-anonymize="location"]', seen: '2026-09, PAGES.md 2.3' },
    { selector: '[data-anonymize="headline"] ~ p', seen: '2026-09, PAGES.md 2.3' },
  ],
};
export const leadDegree: Locator = {
  name: 'the degree',
  ways: [{ selector: '[class*="degree" i]', seen: '2026-09, PAGES.md 2.3' }],
};

/** The answer to "who am I" that Ember pages carry. */
export const meAnswer: Locator = {
  name: 'the own account',
  ways: [{ selector: 'code[id^="datalet-bpr-guid"]', seen: 'Ember 2024-07, captured' }],
};
