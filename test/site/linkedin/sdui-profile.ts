import { type Html, html } from '../html';
import { members, owner, type Person } from '../people';
import { keyAddress, profileAddress } from './address';
import { anonymousKey, hashed } from './hashed';
import { photo } from './photo';
import { sduiBanner } from './sdui-banner';

/** A profile in the server-driven layout of 2026: PAGES.md 2.3 (2) and the pages modelled after 2026-08 and 2026-09. */
export function sduiProfile(person: Person): Html {
  const self = person === owner;
  return html`<div id="root">${sduiBanner()}
<div role="toolbar" aria-hidden="true" inert><a href="${profileAddress(person)}"><figure></figure><p>${person.name}</p><p>${person.headline}</p></a></div>
<main id="workspace" class="${hashed('main', 3)}"><section aria-label="Primary content" class="${hashed('primary', 4)}">
${card(person, 'Topcard', topCard(person, self))}
${card(person, 'About', html`<h2>About</h2><p>${self ? 'I sell things I would buy.' : `I look after ${person.company}, e.g. in Berlin, Germany; once of Acme Corp.`}</p>`)}
${card(person, 'ExperienceTopLevelSection', html`<h2>Experience</h2><div data-testid="profile_ExperienceTopLevelSection_${person.memberKey}">${position(person)}</div>`)}
</section>${self ? null : rail(person)}</main></div>`;
}

function card(person: Person, name: string, content: Html): Html {
  const reference = `com.linkedin.sdui.profile.card.ref${person.memberKey}${name}`;
  return html`<div class="${hashed(`card ${name}`, 3)}" id="${reference}" componentkey="${reference}"><div class="${hashed('inner', 2)}"><section class="${hashed('section', 8)}" componentkey="${anonymousKey(reference)}">${content}</section></div></div>`;
}

function topCard(person: Person, self: boolean): Html {
  const address = profileAddress(person);
  const heading = html`<h2 class="${hashed('name', 8)}">${person.name}</h2>`;
  const named = person.verified
    ? html`<a class="${hashed('link', 6)}" href="${address}${self ? '?isSelfProfile=true' : ''}" componentkey="ProfileVerificationTriggerRef-${person.slug}" aria-expanded="false"><div class="${hashed('wrap', 3)}" componentkey="ProfileVerificationTriggerRef-${person.slug}">${heading}</div></a>`
    : html`<div componentkey="${anonymousKey(`name of ${person.slug}`)}">${heading}</div>`;
  return html`<a href="${address}overlay/photo/" componentkey="topcard-logo-image-referencekey"><div aria-label="Profile photo"><figure aria-hidden="true"><img alt="" src="${photo(person)}"></figure></div></a>${self ? html`<a href="${address}edit/intro/" aria-label="Edit profile"><span></span></a>` : null}${named}${degree(person)}<p class="${hashed('headline', 7)}">${person.headline}</p><p class="${hashed('company', 7)}">${person.company} · Lakeside Institute of Technology</p><div><p class="${hashed('place', 7)}">${person.location}</p><p class="${hashed('dot', 7)}">·</p><p class="${hashed('contact', 7)}"><a class="${hashed('contact link')}" href="${address}overlay/contact-info/">Contact info</a></p></div><a href="https://www.linkedin.com/mynetwork/invite-connect/connections/"><p>${person.memberNumber % 400} connections</p></a>${self ? ownButtons(person) : buttons(person)}`;
}

/** The degree stands twice, the first time hidden and as of a contact (PAGES.md 2.3). */
function degree(person: Person): Html | null {
  if (person.degree === null) return null;
  const ordinal = { 1: '1st', 2: '2nd', 3: '3rd' }[person.degree];
  return html`<p class="${hashed('hidden degree', 7)}" style="display: none">· 1st</p><p class="${hashed('degree', 7)}">· ${ordinal}</p>`;
}

function buttons(person: Person): Html {
  const recipient = `urn:li:fsd_profile:${person.memberKey}`;
  return html`<a href="/messaging/compose/?profileUrn=${encodeURIComponent(recipient)}&recipient=${person.memberKey}&screenContext=NON_SELF_PROFILE_VIEW&interop=msgOverlay">Message</a><button aria-label="Follow ${person.name}">Follow</button><button type="button" aria-expanded="false"><span>More</span></button>`;
}

function ownButtons(person: Person): Html {
  return html`<button type="button" componentkey="${person.slug}_openToButton" aria-label="Open to" aria-expanded="false"><span>Open to</span></button>`;
}

function position(person: Person): Html {
  return html`<div componentkey="entity-collection-item-${anonymousKey(`job of ${person.slug}`)}"><a href="https://www.linkedin.com/company/${person.memberNumber % 1000}/"><p>${person.title}</p><p>${person.company} · Full-time</p><p>Feb 2023 - Present · 3 yrs 9 mos</p><p>${person.location}</p></a></div>`;
}

/** Other people beside the profile, each with a button to connect. */
function rail(person: Person): Html {
  const others = members.filter((it) => it !== person && it !== owner).slice(0, 3);
  return html`<aside aria-label="People you may know"><h2>People you may know</h2>${others.map(
    (it) =>
      html`<div><a href="${profileAddress(it)}"><img alt="" src="${photo(it)}"><p>${it.name}</p></a><p>${it.headline}</p><button componentkey="ConnectButtonstate:invitation:urn:li:member:${it.memberNumber}_connect" aria-label="Invite ${it.name} to connect">Connect</button><a href="${keyAddress(it)}" hidden></a></div>`,
  )}</aside>`;
}
