/** What a page can tell of itself, to be compared with the same page in a browser without the extension. */
export interface Trace {
  document: string;
  /** Every property of the global object and of prototypes scripts like to change, with what stands there. */
  globals: Record<string, string[]>;
  /** What was stored for the page's origin, and what it loaded. */
  storage: string[];
  loaded: string[];
  /** Every change of the document since it was made, sorted. */
  mutations: string[];
  /** How many style sheets there are, of both kinds. */
  styles: number[];
  /** The element with the focus. */
  focus: string;
}

/** Starts to note the changes of a document; to be run before its own scripts. Sent to browsers as text. */
export function noteMutations(): void {
  const noted: string[] = [];
  const nameOf = (node: Node) => (node instanceof Element ? `${node.localName}.${node.className}` : node.nodeName);
  new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
      const moved = [...addedNodes]
        .map((it) => `+${nameOf(it)}`)
        .concat([...removedNodes].map((it) => `-${nameOf(it)}`));
      noted.push([type, nameOf(target), attributeName, ...moved].join(' '));
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  // A symbol, so that the property cannot be taken for one of the page's.
  Object.defineProperty(window, Symbol.for('noted mutations'), { value: noted });
}

/** Takes the trace of a page. Sent to browsers as text. */
export async function traceOf(): Promise<Trace> {
  const told = (owner: object): string[] =>
    Reflect.ownKeys(owner)
      .map((key) => {
        const { value, get, set } = Reflect.getOwnPropertyDescriptor(owner, key) ?? {};
        const parts = [value, get, set].filter((it) => typeof it === 'function').map((it) => it.toString());
        return `${String(key)}: ${typeof value} ${parts.join(' ')}`;
      })
      .sort();
  const patchable = [
    ...[Window, Document, Element, HTMLElement, HTMLInputElement, Node, Event, EventTarget, MutationObserver, Range],
    ...[History, Navigator, Location, Storage, XMLHttpRequest, Request, Response],
    ...[Object, Function, Array, String, Promise, Map, Error],
  ];
  const noted: unknown = Reflect.get(window, Symbol.for('noted mutations'));
  return {
    document: document.documentElement.outerHTML,
    globals: {
      window: told(window),
      document: told(document),
      navigator: told(navigator),
      history: told(history),
      ...Object.fromEntries(patchable.map((it) => [it.name, [...told(it), ...told(it.prototype)]])),
    },
    storage: [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      document.cookie,
      ...(await indexedDB.databases()).map(({ name }) => `${name}`),
      ...(await caches.keys()),
    ],
    loaded: performance
      .getEntries()
      .filter(({ entryType }) => ['resource', 'mark', 'measure'].includes(entryType))
      .map(({ entryType, name }) => `${entryType} ${name}`)
      .sort(),
    mutations: Array.isArray(noted) ? [...noted].sort() : [],
    styles: [document.styleSheets.length, document.adoptedStyleSheets.length],
    focus: document.activeElement?.outerHTML ?? '',
  };
}
