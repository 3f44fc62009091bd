import { type Answer, file, json, notFound, page, type Question } from '../answer';
import { people } from '../people';
import type { Site } from '../server';
import type { World } from '../world';
import { tryPage } from './try-page';

/** Answers what a browser asks of the page with things to try. */
export function tryAnswer({ method, url, body }: Question, world: World, receive: Site['receive']): Answer {
  if (url.pathname === '/') return page(tryPage(world));
  if (url.pathname === '/try.js') return file(new URL('./try.js', import.meta.url), 'text/javascript');
  if (url.pathname === '/style.css') return file(new URL('./style.css', import.meta.url), 'text/css');
  if (url.pathname === '/receive' && method === 'POST') {
    const { person } = JSON.parse(body);
    const from = Object.values(people).find(({ key }) => key === person);
    if (!from) return notFound;
    receive({ on: 'linkedin', from, text: 'Sorry for the silence! Yes, let us go ahead.' });
    return json({});
  }
  return notFound;
}
