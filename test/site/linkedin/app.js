// The sample network's own script. As LinkedIn does, it moves by history.pushState and draws the new view only after
// the address has changed.

const ask = async (path) => (await fetch(`/sample/${path}`)).json();

function fragment(markup) {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.content;
}

let rows = [];

async function load() {
  const { href } = location;
  const view = await ask(`view?${new URLSearchParams({ path: href.slice(location.origin.length) })}`);
  return location.href === href ? view : null;
}

async function show() {
  const view = await load();
  if (!view) return;
  if (view.path !== location.pathname) history.replaceState(null, '', view.path);
  document.body.replaceChildren(fragment(view.markup));
  document.title = view.title;
  rows = view.rows;
}

function move(address) {
  history.pushState(null, '', address);
  return show();
}

/** Adds what a conversation's new drawing has and the page has not; the conversations stand in a new order. */
async function addNew() {
  const view = await load();
  if (!view) return;
  const conversations = '.msg-conversations-container__conversations-list';
  document.querySelector(conversations).replaceWith(fragment(view.markup).querySelector(conversations));
  rows = view.rows;
  const list = document.querySelector('.msg-s-message-list-content');
  const end = list.querySelector('[class*=typing-indicator]');
  const known = [...list.querySelectorAll('[data-event-urn]')].map((it) => it.dataset.eventUrn);
  for (const item of fragment(view.markup).querySelectorAll('.msg-s-message-list__event')) {
    const urn = item.querySelector('[data-event-urn]').dataset.eventUrn;
    if (!known.includes(urn)) end.before(item);
  }
}

document.addEventListener('click', async (event) => {
  const link = event.target.closest('a[href]');
  const row = event.target.closest('.msg-conversation-listitem');
  if (link?.host === location.host && /^\/(in|messaging|feed)\b/.test(link.pathname)) {
    event.preventDefault();
    await move(link.href);
  } else if (row) {
    const path = rows[[...row.parentElement.children].indexOf(row)];
    if (path) await move(path);
  }
});

document.addEventListener('submit', async (event) => {
  event.preventDefault();
  const editor = event.target.querySelector('[role=textbox]');
  const body = JSON.stringify({ path: location.pathname, text: editor.innerText.trim() });
  await fetch('/sample/send', { method: 'POST', body });
  editor.replaceChildren(fragment('<p><br></p>'));
  await addNew();
});

addEventListener('popstate', show);

new EventSource('/sample/events').addEventListener('news', async ({ data }) => {
  if (location.pathname === data) await addNew();
});

if (location.pathname.startsWith('/messaging/')) rows = (await load())?.rows ?? [];
