import { type Html, html } from '../html';
import { owner } from '../people';
import { photo } from './photo';

/** The bar above every page of the older layout, which messaging still has (PAGES.md 2.2). */
export function emberHeader(): Html {
  return html`<header class="global-nav"><div class="global-nav__search"><input class="search-global-typeahead__input" role="combobox" aria-expanded="false" aria-label="Search" type="text"></div>
<nav><a href="https://www.linkedin.com/feed/">Home</a><a href="https://www.linkedin.com/messaging/">Messaging</a><div class="global-nav__me"><button class="global-nav__primary-link global-nav__primary-link-me-menu-trigger" type="button"><img class="global-nav__me-photo evi-image ember-view" alt="${owner.name}" src="${photo(owner)}"><span>Me</span></button></div></nav></header>`;
}
