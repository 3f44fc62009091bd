import { vi } from 'vitest';
import { browser } from '../../src/messages/browser';

interface Suggestion {
  content: string;
  description: string;
}

type Changed = (line: string, suggest: (suggestions: Suggestion[]) => void) => void;

/** An address bar in the test's hand, with the notifications and tabs that come of it. */
export function addressBar() {
  const listeners: { started: () => void; changed: Changed; entered: (line: string) => void } = {
    started: () => undefined,
    changed: () => undefined,
    entered: () => undefined,
  };
  let first = '';
  const notifications = new Map<string, { title: string; message: string; buttons?: { title: string }[] }>();
  const opened: string[] = [];
  const on = <Kind extends keyof typeof listeners>(kind: Kind) => ({
    addListener: (listener: (typeof listeners)[Kind]) => {
      listeners[kind] = listener;
    },
  });
  Object.assign(browser, {
    omnibox: {
      setDefaultSuggestion: ({ description }: { description: string }) => {
        first = description;
      },
      onInputStarted: on('started'),
      onInputChanged: on('changed'),
      onInputEntered: on('entered'),
    },
    notifications: {
      create: async (id: string, shown: { title: string; message: string }) => void notifications.set(id, shown),
      clear: async (id: string) => notifications.delete(id),
      getAll: async () => Object.fromEntries(notifications),
    },
  });
  Object.assign(browser.tabs, { create: async ({ url }: { url: string }) => void opened.push(url) });

  return {
    notifications,
    opened,
    first: () => first,
    start: () => listeners.started(),
    press: (line: string, suggest: (suggestions: Suggestion[]) => void) => listeners.changed(line, suggest),
    /** Types a line and waits for what is suggested. */
    type: async (line: string) => {
      const others = await new Promise<Suggestion[]>((resolve) => listeners.changed(line, resolve));
      return { first, others };
    },
    /** Presses Enter and waits for what comes of it. */
    enter: async (line: string) => {
      const before = notifications.size + opened.length;
      listeners.entered(line);
      await vi.waitFor(() => {
        if (notifications.size + opened.length === before) throw new Error('Nothing came of it.');
      });
    },
  };
}
