import { type Html, html, raw } from '../html';
import { owner } from '../people';

/**
 * The page that stays while its script changes what is in it. The structure is that of Gmail in 2026 as PAGES.md 1
 * tells it; only the address of script and style is ours.
 */
export function gmailPage(): Html {
  const account = `Google Account: ${owner.name}  \n(${owner.email})`;
  return html`${raw('<!DOCTYPE html>')}
<html lang="en"><head><meta charset="utf-8"><title>Gmail</title><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/mail/u/0/sample/style.css"><script type="module" src="/mail/u/0/sample/app.js"></script></head>
<body class="aAU" jscontroller="pjICDe"><div id="loading"><div class="msg">Loading ${owner.email} …</div></div>
<div class="nH" role="presentation"><header id="gb" class="gb_Na" role="banner"><div class="gb_Dd"><a class="gb_Ed" href="#inbox" title="Gmail">Gmail</a></div>
<form id="aso_search_form_anchor" class="gb_xe" role="search"><input aria-label="Search mail" placeholder="Search mail" name="q" class="gb_qe aJh" type="text"></form>
<a class="gb_B gb_Za gb_0" aria-label="${account}" href="https://accounts.google.com/SignOutOptions?hl=en&amp;continue=https://mail.google.com/mail&amp;service=mail&amp;ec=GBRAFw" role="button" tabindex="0" aria-expanded="false"><img class="gb_P gbii" src="https://lh3.googleusercontent.com/a/Pat%20Owner" alt="" aria-hidden="true"></a></header>
<div class="nH bkL"><div class="aeN" role="navigation"><div class="aic"><div class="z0"><div class="T-I T-I-KE L3" style="user-select: none" role="button" tabindex="0" jslog="20510; u014N:cOuCgd,Kr2w4b" gh="cm">Compose</div></div></div>
<div class="TK"><div class="aim ain"><div class="TO nZ aiq"><div class="aio"><span class="nU n1"><a href="#inbox" target="_top" class="J-Ke n0" aria-label="Inbox">Inbox</a></span></div></div></div></div></div>
<div class="nH bkK"><div class="nH aqK views"></div></div></div>
<div class="dw"><div class="nH nn"></div></div></div>
</body></html>`;
}
