import type { Browser, Page } from 'puppeteer-core';

/** WebDriver BiDi, for the commands that puppeteer does not offer. */
export interface Bidi {
  send(method: string, params: object): Promise<{ result: unknown }>;
  /** Tells puppeteer of an event as if the browser had. */
  emit(event: string, params: object): unknown;
}

/** The BiDi connection under a browser. puppeteer keeps it on a property that its types leave out. */
export function bidiOf(browser: Browser): Bidi {
  const connection: unknown = Reflect.get(browser, 'connection');
  if (!isBidi(connection)) throw new Error('This browser is not connected by WebDriver BiDi.');
  return connection;
}

function isBidi(value: unknown): value is Bidi {
  return typeof value === 'object' && value !== null && 'send' in value && 'emit' in value;
}

/** The id of a page's top browsing context. puppeteer keeps it on a property that its types leave out. */
export function contextOf(page: Page): string {
  const id: unknown = Reflect.get(page.mainFrame(), '_id');
  if (typeof id !== 'string') throw new Error('The page has no browsing context.');
  return id;
}

/** Context tree entries as `browsingContext.getTree` gives them. */
export interface ContextInfo {
  context: string;
  url: string;
}

/** The contexts of a `browsingContext.getTree` answer. */
export async function contexts(bidi: Bidi, params: object): Promise<ContextInfo[]> {
  const { result } = await bidi.send('browsingContext.getTree', params);
  if (typeof result !== 'object' || result === null || !('contexts' in result) || !Array.isArray(result.contexts)) {
    throw new Error(`browsingContext.getTree gave ${JSON.stringify(result)}`);
  }
  return result.contexts;
}

/**
 * Evaluates an expression that gives a promise of text in a browsing context.
 * @throws Error with the text of what was thrown there
 */
export async function evaluateText(bidi: Bidi, context: string, expression: string): Promise<string> {
  const { result } = await bidi.send('script.evaluate', { expression, awaitPromise: true, target: { context } });
  const answer = result as EvaluateResult; // WebDriver BiDi, script.EvaluateResult
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return answer.result.value;
}

type EvaluateResult =
  | { type: 'success'; result: { type: 'string'; value: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };
