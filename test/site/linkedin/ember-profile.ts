import { type Html, html } from '../html';
import { members, owner, type Person } from '../people';
import { profileAddress } from './address';
import { emberHeader } from './ember-header';
import { photo } from './photo';

/** A profile in the layout of 2022 to 2025, which some accounts still get; PAGES.md 2.3 (1) and pages saved in 2024. */
export function emberProfile(person: Person): Html {
  const self = person === owner;
  return html`<div class="application-outlet">${emberHeader()}<div class="authentication-outlet"><div class="scaffold-layout scaffold-layout--main-aside"><div class="scaffold-layout__inner"><div class="scaffold-layout__row"><main class="scaffold-layout__main">
<section class="artdeco-card pv-top-card" data-member-id="${person.memberNumber}"><div class="ph5 pb5"><div class="display-flex"><div class="text-align-left pv-top-card--photo-resize"><button class="pv-top-card-profile-picture__container" aria-label="open profile picture" type="button"><img width="200" height="200" title="${person.name}" alt="${person.name}" class="pv-top-card-profile-picture__image--show evi-image ember-view" src="${photo(person)}"></button></div></div>
<div class="mt2 relative"><div><div><span class="artdeco-hoverable-trigger ember-view"><a href="/in/${person.slug}/overlay/about-this-profile/" class="ember-view" aria-label="${person.name}"><h1 class="text-heading-xlarge inline t-24 v-align-middle break-words">${person.name}</h1></a></span>${degree(person)}</div><div class="text-body-medium break-words" data-generated-suggestion-target="urn:li:fsu_profileActionDelegate:${person.memberNumber}"> ${person.headline} </div></div>
<ul class="pv-text-details__right-panel"><li><button class="pv-text-details__right-panel-item-link text-align-left" aria-label="Current company: ${person.company}. Click to skip to experience card" type="button"><span class="hoverable-link-text break-words text-body-small t-black"><div class="inline-show-more-text--is-collapsed"> ${person.company} </div></span></button></li></ul>
<div class="mt2"><span class="text-body-small inline t-black--light break-words"> ${person.location} </span><span class="t-black--light"><a href="/in/${person.slug}/overlay/contact-info/" id="top-card-text-details-contact-info" class="ember-view link-without-visited-state cursor-pointer text-heading-small inline-block break-words"> Contact info </a></span></div></div>
${self ? null : actions(person)}</div></section>
<section class="artdeco-card pv-profile-card break-words mt2" tabindex="-1" data-view-name="profile-card"><div id="experience" class="pv-profile-card__anchor"></div><h2 class="pvs-header__title text-heading-large">${twice('Experience')}</h2><ul><li class="artdeco-list__item"><div data-view-name="profile-component-entity"><div class="display-flex flex-column full-width"><div class="display-flex align-items-center mr1 hoverable-link-text t-bold">${twice(person.title)}</div><span class="t-14 t-normal">${twice(`${person.company} · Full-time`)}</span><span class="t-14 t-normal t-black--light">${twice('Feb 2023 - Present · 3 yrs 9 mos')}</span></div></div></li></ul>
<a href="https://www.linkedin.com/in/${person.slug}/details/experience?profileUrn=${encodeURIComponent(`urn:li:fsd_profile:${person.memberKey}`)}">Show all experiences</a></section>
</main>${rail(person)}</div></div></div></div></div>`;
}

function degree(person: Person): Html | null {
  if (person.degree === null) return null;
  const ordinal = { 1: '1st', 2: '2nd', 3: '3rd' }[person.degree];
  return html`<span class="distance-badge t-black--light t-14 text-body-small v-align-middle"><span class="visually-hidden"> ${ordinal} degree connection </span><span class="dist-value " aria-hidden="true"> ${ordinal} </span></span>`;
}

function actions(person: Person): Html {
  return html`<div class="pvs-profile-actions"><button aria-label="Message ${person.name.split(' ')[0]}" class="artdeco-button artdeco-button--2 artdeco-button--primary ember-view pvs-profile-actions__action" type="button"><span class="artdeco-button__text"> Message </span></button><button aria-expanded="false" aria-label="More actions" class="artdeco-dropdown__trigger artdeco-button" type="button"><span>More</span></button></div>`;
}

/** Text as this layout writes it: once to be seen, once to be read out. */
function twice(text: string): Html {
  return html`<span aria-hidden="true">${text}</span><span class="visually-hidden">${text}</span>`;
}

function rail(person: Person): Html {
  const others = members.filter((it) => it !== person && it !== owner).slice(0, 3);
  return html`<aside class="scaffold-layout__aside"><section class="artdeco-card pv-profile-card"><h2 class="pvs-header__title">${twice('More profiles for you')}</h2><ul>${others.map(
    (it) =>
      html`<li class="artdeco-list__item"><div data-view-name="profile-component-entity"><a href="${profileAddress(it)}"><div class="hoverable-link-text t-bold">${twice(it.name)}</div></a><span class="t-14 t-normal">${twice(it.headline)}</span></div></li>`,
  )}</ul></section></aside>`;
}
