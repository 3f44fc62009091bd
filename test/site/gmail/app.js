// The sample mailbox's own script. As Gmail does, it draws a view when the address changes and keeps earlier views in
// the document, hidden. What is in a view comes from the server.

const area = document.querySelector('.views');
const windows = document.querySelector('.dw > .nH');
/** @type {Map<string, { element: HTMLElement, title: string, threads: string[], stale: boolean }>} */
const views = new Map();

const ask = async (path) => (await fetch(`/mail/u/0/sample/${path}`)).json();

function fragment(markup) {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.content;
}

/** Draws a view; gives its final address, for a thread may be asked for by its id and is then shown by its token. */
async function load(asked) {
  const { title, markup, threads, opaque } = await ask(`view?${new URLSearchParams({ hash: asked })}`);
  const hash = opaque ? asked.replace(/[^/]+$/, opaque) : asked;
  const element = document.createElement('div');
  element.className = 'nH';
  element.style.display = 'none';
  element.append(fragment(markup));
  views.get(hash)?.element.remove();
  area.append(element);
  views.set(hash, { element, title, threads, stale: false });
  return hash;
}

async function show() {
  const asked = location.hash || '#inbox';
  const hash = views.get(asked)?.stale === false ? asked : await load(asked);
  if ((location.hash || '#inbox') !== asked) return;
  if (hash !== asked) history.replaceState(null, '', hash);
  for (const [other, { element }] of views) element.style.display = other === hash ? '' : 'none';
  document.title = views.get(hash).title;
  document.querySelector('#loading').style.display = 'none';
}

/** Adds what a thread's new drawing has and the page has not. */
async function addNew(hash) {
  const view = views.get(hash);
  const { title, markup } = await ask(`view?${new URLSearchParams({ hash, news: '1' })}`);
  const list = view.element.querySelector('[role=list]');
  const known = [...list.querySelectorAll('[data-message-id]')].map((it) => it.dataset.messageId);
  for (const item of fragment(markup).querySelectorAll('[role=listitem]')) {
    const id = item.querySelector('[data-message-id]')?.dataset.messageId;
    if (id && !known.includes(id)) list.append(item);
  }
  view.title = title;
}

function unfold(item) {
  const message = item.querySelector('.adn');
  if (!message) return;
  item.querySelector('.adf').remove();
  message.style.display = '';
  item.className = 'h7';
  item.setAttribute('aria-expanded', 'true');
}

async function unfoldAll(view) {
  const { markup } = await ask(`view?${new URLSearchParams({ hash: location.hash, all: '1' })}`);
  view.element.querySelector('[role=list]').replaceWith(fragment(markup).querySelector('[role=list]'));
}

async function reply(view) {
  if (view.element.querySelector('.adB')) return;
  const { markup } = await ask(`reply?${new URLSearchParams({ hash: location.hash })}`);
  view.element.querySelector('[role=list]').append(fragment(markup));
  view.element.querySelector('.adB [role=textbox]').focus();
}

async function send(button) {
  const box = button.closest('.adB, .Hd');
  const text = box.querySelector('[role=textbox]').innerText.trim();
  const to = box.querySelector('[role=combobox]')?.value ?? '';
  const subject = box.querySelector('[name=subjectbox]')?.value ?? '';
  const body = JSON.stringify({ hash: box.matches('.adB') ? location.hash : '', text, to, subject });
  const { markup } = await (await fetch('/mail/u/0/sample/send', { method: 'POST', body })).json();
  if (box.matches('.adB')) box.replaceWith(fragment(markup));
  else box.remove();
  if (views.has('#inbox')) views.get('#inbox').stale = true;
}

document.addEventListener('click', async ({ target }) => {
  const view = views.get(location.hash || '#inbox');
  const row = target.closest('tr.zA');
  if (row) {
    location.hash = `#inbox/${view.threads[[...row.parentElement.children].indexOf(row)]}`;
  } else if (target.closest('.adf')) unfold(target.closest('[role=listitem]'));
  else if (target.closest('.adv')) await unfoldAll(view);
  else if (target.closest('.bkH, [aria-label=Reply]')) await reply(view);
  else if (target.closest('.aoO')) await send(target);
  else if (target.closest('[gh=cm]')) windows.append(fragment((await ask('compose')).markup));
});

addEventListener('hashchange', show);

new EventSource('/mail/u/0/sample/events').addEventListener('news', async ({ data }) => {
  for (const hash of views.keys()) if (hash.endsWith(`/${data}`)) await addNew(hash);
  if (views.has('#inbox')) views.get('#inbox').stale = true;
  await show();
});

await show();
