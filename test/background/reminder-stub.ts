import messages from '../../src/public/_locales/en/messages.json';

/** What reminding asks of the browser, as far as a test can see it. */
export const screen = {
  shown: new Map<string, { title: string; message: string; buttons?: { title: string }[] }>(),
  /** The ids in the order in which they were shown. */
  log: [] as string[],
  badge: '',
  alarm: null as number | null,
  opened: [] as string[],
  /** Showing fails, as if the worker was stopped there. */
  failing: false,
  clear(): void {
    screen.shown.clear();
    screen.log.length = 0;
    screen.opened.length = 0;
    screen.badge = '';
    screen.alarm = null;
    screen.failing = false;
  },
};

const texts: Record<string, { message: string } | undefined> = messages;

const api = {
  runtime: { getURL: (path: string) => `chrome-extension://touchbase/${path}` },
  i18n: {
    getUILanguage: () => 'en',
    getMessage: (key: string, substitutions: string | string[] = []) => {
      const filled = [substitutions].flat();
      return (texts[key]?.message ?? '').replace(/\$(\d)/g, (_, place: string) => filled[Number(place) - 1] ?? '');
    },
  },
  notifications: {
    create: async (id: string, shown: { title: string; message: string }) => {
      screen.shown.set(id, shown);
      screen.log.push(id);
      if (screen.failing) throw new Error('stopped');
      return id;
    },
    getAll: async () => Object.fromEntries(screen.shown),
    clear: async (id: string) => screen.shown.delete(id),
  },
  action: {
    setBadgeBackgroundColor: async () => undefined,
    setBadgeText: async ({ text }: { text: string }) => {
      screen.badge = text;
    },
  },
  alarms: {
    create: async (_name: string, { when }: { when: number }) => {
      screen.alarm = when;
    },
  },
  tabs: {
    create: async ({ url }: { url: string }) => {
      screen.opened.push(url);
    },
  },
};

const locks = { request: <T>(_name: string, work: () => Promise<T>) => work() };

Object.assign(globalThis, { browser: api });
// Node 20 has no Web Locks (it has a navigator since 21); the browsers do.
if (typeof navigator === 'undefined') Object.assign(globalThis, { navigator: { locks } });
else if (!('locks' in navigator)) Object.assign(navigator, { locks });
