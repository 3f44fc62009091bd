import { type Html, html } from '../html';
import { owner } from '../people';
import { hashed } from './hashed';
import { photo } from './photo';

/** The bar above every page of the server-driven layout. */
export function sduiBanner(): Html {
  return html`<div class="${hashed('banner', 3)}" role="banner"><nav aria-label="Primary Navigation"><a href="https://www.linkedin.com/feed/">Home</a><a href="https://www.linkedin.com/messaging/">Messaging</a><button aria-label="Me"><img alt="${owner.name}" src="${photo(owner)}"></button></nav></div>`;
}
