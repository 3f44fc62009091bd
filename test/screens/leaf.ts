/** A picture, and what is wrong on it. */
export interface Taken {
  /** `chromium/popup-person-few-light-0400.png` */
  file: string;
  /** `popup-person` */
  view: string;
  faults: readonly string[];
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * A page to leaf through the pictures: the views one below another, each with its pictures side by side, what was found
 * wrong under the one it was found on.
 */
export function pageOf(all: readonly Taken[]): string {
  const views = [...new Set(all.map(({ view }) => view))];
  const faulty = all.filter(({ faults }) => faults.length > 0);
  const figures = (view: string) =>
    all
      .filter((taken) => taken.view === view)
      .map(
        ({ file, faults }) => `<figure>
<a href="${escaped(file)}"><img loading="lazy" src="${escaped(file)}" alt=""></a>
<figcaption>${escaped(file.replace(/\.png$/, ''))}</figcaption>
${faults.length > 0 ? `<ul>${faults.map((fault) => `<li>${escaped(fault)}</li>`).join('')}</ul>` : ''}
</figure>`,
      )
      .join('\n');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Every view of Touchbase</title>
<style>
:root { color-scheme: light dark; font: 14px/1.45 system-ui; }
body { margin: 1rem; }
nav { display: flex; flex-wrap: wrap; gap: .25rem .75rem; }
section > div { display: flex; flex-wrap: wrap; align-items: start; gap: 1rem; }
figure { margin: 0; max-inline-size: 24rem; }
img { display: block; max-inline-size: 100%; max-block-size: 30rem; border: 1px solid color-mix(in srgb, currentcolor 25%, transparent); }
figcaption { font-size: .75rem; overflow-wrap: anywhere; }
figure ul { margin: .25rem 0; padding-inline-start: 1rem; color: light-dark(#ab3423, #ff9a87); font-size: .75rem; overflow-wrap: anywhere; }
</style>
<h1>Every view of Touchbase</h1>
<p>${all.length} pictures of ${views.length} views; something was found on ${faulty.length}. The names tell browser, view, data, scheme and width.</p>
<nav>${views.map((view) => `<a href="#${escaped(view)}">${escaped(view)}</a>`).join('\n')}</nav>
${views.map((view) => `<section id="${escaped(view)}"><h2>${escaped(view)}</h2><div>${figures(view)}</div></section>`).join('\n')}
</html>
`;
}
