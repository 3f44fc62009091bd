import { type Html, html, raw } from '../html';

/** The page that stays while its script puts one view after another into it. */
export function linkedInPage(title: string, view: Html): Html {
  return html`${raw('<!DOCTYPE html>')}
<html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/sample/style.css"><script type="module" src="/sample/app.js"></script></head>
<body dir="ltr">${view}</body></html>`;
}
