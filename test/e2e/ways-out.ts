/**
 * Tries every way by which a page or worker could send something to `base`, each to an address of its own:
 * `<base>/<way>`. It is sent to browsers as text, so it sees its arguments only.
 * @param base an address without a slash at its end
 * @returns the ways that were tried
 */
export function tryWaysOut(_: unknown, base: string): string[] {
  const insideOfDocument = typeof document !== 'undefined';
  const insecureTypes = { socket: base.replace('https:', 'wss:') };

  function add<Name extends keyof HTMLElementTagNameMap>(name: Name, set: Partial<HTMLElementTagNameMap[Name]>): void {
    document.body.append(Object.assign(document.createElement(name), set));
  }

  const anywhere: Record<string, (to: string) => unknown> = {
    fetch: (to) => self.fetch(to).catch(() => {}),
    'fetch without CORS': (to) => self.fetch(to, { mode: 'no-cors', method: 'POST', body: 'x' }).catch(() => {}),
    WebSocket: (to) => new self.WebSocket(to.replace(base, insecureTypes.socket)),
    EventSource: (to) => new self.EventSource(to),
  };
  const inDocuments: Record<string, (to: string) => unknown> = {
    XMLHttpRequest: (to) => {
      const request = new self.XMLHttpRequest();
      request.open('GET', to);
      request.send();
    },
    sendBeacon: (to) => navigator.sendBeacon(to, 'x'),
    image: (to) => add('img', { src: to }),
    background: (to) => {
      document.body.style.backgroundImage = `url(${to})`;
    },
    'drawn image': (to) => {
      const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
      image.setAttribute('href', to);
      drawing.append(image);
      document.body.append(drawing);
    },
    frame: (to) => add('iframe', { src: to }),
    object: (to) => add('object', { data: to }),
    embed: (to) => add('embed', { src: to }),
    stylesheet: (to) => add('link', { rel: 'stylesheet', href: to }),
    'imported stylesheet': (to) => add('style', { textContent: `@import url(${to})` }),
    script: (to) => add('script', { src: to }),
    module: (to) => add('script', { type: 'module', src: to }),
    font: (to) => new self.FontFace('sample', `url(${to})`).load().catch(() => {}),
    video: (to) => add('video', { src: to, preload: 'auto' }),
    poster: (to) => add('video', { poster: to }),
    prefetch: (to) => add('link', { rel: 'prefetch', href: to }),
    preload: (to) => add('link', { rel: 'preload', as: 'image', href: to }),
    modulepreload: (to) => add('link', { rel: 'modulepreload', href: to }),
  };

  const tried: string[] = [];
  for (const [way, go] of Object.entries({ ...anywhere, ...(insideOfDocument ? inDocuments : {}) })) {
    tried.push(way);
    try {
      go(`${base}/${encodeURIComponent(way)}`);
    } catch {
      // Refused on the spot: as good as refused later.
    }
  }
  return tried;
}

/** Tries to send a form to `<base>/form`; where it succeeds the page is gone. Sent to browsers as text. */
export function tryForm(_: unknown, base: string): void {
  const form = document.createElement('form');
  Object.assign(form, { action: `${base}/form`, method: 'post' });
  document.body.append(form);
  try {
    form.submit();
  } catch {
    // Firefox refuses on the spot.
  }
}
