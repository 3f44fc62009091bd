import type { RunningBrowser } from '../browsers/browser';

/** What became of a message: the answer, null where nobody answered, or why it could not be sent. */
export type Fate = { reply: unknown } | { refused: string };

/**
 * Sends a message from the world of the content scripts in the tabs at an address, as a page could that has taken one
 * over.
 * @param addresses a match pattern
 * @param from the top frame or a frame within the page
 */
export async function sendFromContentWorld(
  browser: RunningBrowser,
  addresses: string,
  message: unknown,
  from: 'top' | 'inner frame' = 'top',
): Promise<Fate> {
  const fates = await browser.inExtension(
    async (api, url, what, inner) => {
      const [tab] = await api.tabs.query({ url });
      if (tab?.id === undefined) throw new Error(`There is no tab at ${url}.`);
      const results = await api.scripting.executeScript({
        target: { tabId: tab.id, allFrames: inner },
        args: [what, inner],
        func: async (sent: string, fromInner: boolean) => {
          if (fromInner === (window === top)) return null;
          const here: typeof api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
          try {
            return { reply: (await here.runtime.sendMessage(JSON.parse(sent))) ?? null };
          } catch (problem) {
            return { refused: String(problem) };
          }
        },
      });
      return results.map(({ result }) => result);
    },
    addresses,
    JSON.stringify(message), // Chromium takes what is null out of such arguments
    from === 'inner frame',
  );
  const fate = fates.find((it) => typeof it === 'object' && it !== null);
  if (!fate) throw new Error('The message was sent from nowhere.');
  return fate as Fate; // as the function above gives it
}
