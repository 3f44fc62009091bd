import { type Html, html } from '../html';
import { people } from '../people';
import { profileAddress } from './address';
import { hashed } from './hashed';
import { photo } from './photo';
import { sduiBanner } from './sdui-banner';

/** The start page: posts of many people, which is nobody's page (PAGES.md 2.3). */
export function feedView(): Html {
  return html`<div id="root">${sduiBanner()}<main id="workspace" class="${hashed('main', 3)}"><div componentkey="container-update-list_mainFeed-lazy-container" data-testid="mainFeed">${Object.values(
    people,
  ).map(
    (person) =>
      html`<div role="listitem" data-view-name="feed-full-update"><a href="${profileAddress(person)}"><img alt="" src="${photo(person)}"><p>${person.name}</p></a><p>${person.headline}</p><p>We are hiring at ${person.company}.</p></div>`,
  )}</div></main></div>`;
}

/** What stands in place of a profile that does not exist. */
export function notFoundView(): Html {
  return html`<div id="root">${sduiBanner()}<main id="workspace" class="${hashed('main', 3)}"><section><h2>This page doesn’t exist</h2><p>Please check your URL or return to LinkedIn home.</p><a href="https://www.linkedin.com/feed/">Go to your feed</a></section></main></div>`;
}
