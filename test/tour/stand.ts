import { launch, type RunningBrowser } from '../browsers/browser';
import type { FoundBrowser } from '../browsers/find';
import type { Site } from '../site/server';

/** What it takes to show the extension: a browser, the sample sites, the build. */
export interface Stand {
  found: FoundBrowser;
  site: Site;
  /** Absolute path of the build for this browser. */
  extension: string;
}

/**
 * Starts the browser with the extension in it.
 * @param visible whether it opens a window; who opens one ends it by himself when the process is told to end
 * @throws Error with one sentence on what may be wrong; its cause is what the browser said
 */
export async function launchOn({ found, site, extension }: Stand, visible: boolean): Promise<RunningBrowser> {
  try {
    return await launch(found, { extension, site: site.address, headless: !visible, endsOnSignals: !visible });
  } catch (cause) {
    throw new Error(
      `${found.executable} did not start with the extension; it takes Chrome 144, Edge 144 or Firefox 142, or later. TOUCHBASE_BROWSER names another one.`,
      { cause },
    );
  }
}
