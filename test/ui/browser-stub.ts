import { vi } from 'vitest';
import type { Runtime, Tabs } from 'webextension-polyfill';
import messages from '../../src/public/_locales/en/messages.json';

type Listener = (message: unknown, sender: Runtime.MessageSender, reply: (reply: unknown) => void) => true | undefined;
type Texts = Record<string, { message: string } | undefined>;

const own = 'chrome-extension://touchbase/';

/** An event of the extension API that tests can let happen. */
class Happening<Arguments extends unknown[]> {
  readonly #listeners = new Set<(...args: Arguments) => void>();
  addListener = (listener: (...args: Arguments) => void) => this.#listeners.add(listener);
  removeListener = (listener: (...args: Arguments) => void) => this.#listeners.delete(listener);
  happen = (...args: Arguments) => {
    for (const listener of this.#listeners) listener(...args);
  };
}

/** A storage area in memory. `full` makes it refuse what is written, as a full disk does. */
class Area {
  items: Record<string, unknown> = {};
  full = false;
  get = async (key: string | null) => {
    if (key === null) return structuredClone(this.items);
    return key in this.items ? { [key]: structuredClone(this.items[key]) } : {};
  };
  set = async (items: Record<string, unknown>) => {
    if (this.full) throw new Error('QUOTA_BYTES quota exceeded');
    Object.assign(this.items, structuredClone(items));
  };
  remove = async (keys: string | string[]) => {
    for (const key of [keys].flat()) delete this.items[key];
  };
}

const listeners = new Set<Listener>();

/** Delivers as the browser does: as JSON, to whoever listens; nobody's answer is undefined. */
function deliver(message: unknown, to: Iterable<Listener>): Promise<unknown> {
  const text = JSON.stringify(message);
  const sender = { id: 'touchbase', url: `${own}popup/index.html` };
  return new Promise((resolve) => {
    const answering = [...to].filter((listener) => listener(JSON.parse(text), sender, resolve) === true);
    if (answering.length === 0) resolve(undefined);
  });
}

/** What tests change of the browser around a face. */
export const stub = {
  local: new Area(),
  session: new Area(),
  /** The active tab of this window. */
  tab: undefined as Tabs.Tab | undefined,
  /** What the page in a tab answers; without an entry nobody is there. */
  pages: new Map<number, () => Promise<unknown>>(),
  activated: new Happening<[Tabs.OnActivatedActiveInfoType]>(),
  updated: new Happening<[number, Tabs.OnUpdatedChangeInfoType, Tabs.Tab]>(),
  reload: vi.fn(),
  /** The sites that the browser keeps from being read. */
  withheld: new Set<string>(),
  permissionsChanged: new Happening<[]>(),
  /** Nobody answers commands any more, as when the background cannot start. */
  silence: () => listeners.clear(),
};

/** A tab as far as faces look at it. */
export function tabAt(id: number, url: string, status = 'complete'): Tabs.Tab {
  return { id, url, status, windowId: 1 } as Tabs.Tab; // the rest of a tab does not matter here
}

vi.stubGlobal('browser', {
  i18n: {
    getUILanguage: () => 'en-GB',
    getMessage: (key: string, substitutions: string[] = []) =>
      ((messages as Texts)[key]?.message ?? '').replace(
        /\$(\d)/g,
        (_, place: string) => substitutions[Number(place) - 1] ?? '',
      ),
  },
  runtime: {
    id: 'touchbase',
    getURL: (path: string) => own + path,
    sendMessage: (message: unknown) => deliver(message, listeners),
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  },
  permissions: {
    contains: async ({ origins }: { origins: string[] }) => !origins.some((origin) => stub.withheld.has(origin)),
    request: async ({ origins }: { origins: string[] }) => {
      for (const origin of origins) stub.withheld.delete(origin);
      stub.permissionsChanged.happen();
      return true;
    },
    onAdded: stub.permissionsChanged,
    onRemoved: stub.permissionsChanged,
  },
  storage: { local: stub.local, session: stub.session },
  tabs: {
    query: async () => (stub.tab ? [stub.tab] : []),
    reload: stub.reload,
    sendMessage: async (tabId: number) => {
      const page = stub.pages.get(tabId);
      if (!page) throw new Error('Could not establish connection. Receiving end does not exist.');
      return { answer: await page() };
    },
    onActivated: stub.activated,
    onUpdated: stub.updated,
  },
});

// jsdom lays nothing out, so nothing ever changes its size there.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    disconnect() {}
  },
);

// jsdom (29) draws nothing, and so is never idle between drawings.
globalThis.requestIdleCallback ??= (work) =>
  Number(setTimeout(() => work({ didTimeout: false, timeRemaining: () => 50 })));
