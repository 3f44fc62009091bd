import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The two families the extension runs in; Chrome and Edge are of the first. */
export type BrowserKind = 'chromium' | 'firefox';

/** An installed browser. */
export interface FoundBrowser {
  kind: BrowserKind;
  /** Absolute path of the program. */
  executable: string;
}

/** The machine as far as looking for a browser needs it; tests give their own. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  exists(path: string): boolean;
}

/** The machine this runs on. */
export const thisMachine: Machine = { platform: process.platform, env: process.env, exists: existsSync };

/**
 * The browser for `npm start`: the one TOUCHBASE_BROWSER names, else the first found in the usual places, Chromium's
 * family first because its popup can stay open beside the page. Null where there is none.
 * @throws Error when TOUCHBASE_BROWSER names a file that is not there
 */
export function findBrowser(machine: Machine = thisMachine): FoundBrowser | null {
  const named = fromEnvironment('TOUCHBASE_BROWSER', machine);
  if (named) return { kind: kindOf(named), executable: named };
  return findKind('chromium', machine) ?? findKind('firefox', machine);
}

/**
 * A browser of one family: the one TOUCHBASE_CHROMIUM or TOUCHBASE_FIREFOX names, else the first found in the usual
 * places. Null where there is none.
 * @throws Error when the variable names a file that is not there
 */
export function findKind(kind: BrowserKind, machine: Machine = thisMachine): FoundBrowser | null {
  const named = fromEnvironment(kind === 'chromium' ? 'TOUCHBASE_CHROMIUM' : 'TOUCHBASE_FIREFOX', machine);
  const executable = named ?? usualPlaces(kind, machine).find((place) => machine.exists(place));
  return executable ? { kind, executable } : null;
}

function fromEnvironment(variable: string, machine: Machine): string | null {
  const named = machine.env[variable];
  if (!named) return null;
  if (!machine.exists(named)) throw new Error(`${variable} names ${named}, which does not exist.`);
  return named;
}

function kindOf(executable: string): BrowserKind {
  return /firefox|librewolf/i.test(executable) ? 'firefox' : 'chromium';
}

/** Where installers put the browsers, and what distributions call them. */
function usualPlaces(kind: BrowserKind, { platform, env }: Machine): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env['HOME'] ? [join(env['HOME'], 'Applications')] : [])];
    return folders.flatMap((folder) => macPrograms[kind].map((program) => `${folder}/${program}`));
  }
  if (platform === 'win32') {
    const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LocalAppData']].filter(
      (it) => it !== undefined,
    );
    return folders.flatMap((folder) => windowsPrograms[kind].map((program) => `${folder}\\${program}`));
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  // A snap cannot read extensions and profiles below /tmp, so it comes last.
  const ordered = [...folders, '/usr/bin', '/opt/google/chrome', '/opt/microsoft/msedge'].filter(
    (it) => it !== '/snap/bin',
  );
  return linuxPrograms[kind]
    .flatMap((program) => ordered.map((folder) => `${folder}/${program}`))
    .concat(`/snap/bin/${kind}`);
}

const linuxPrograms: Record<BrowserKind, string[]> = {
  chromium: [
    'google-chrome-stable',
    'google-chrome',
    'chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
    'msedge',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
};

const macPrograms: Record<BrowserKind, string[]> = {
  chromium: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
};

const windowsPrograms: Record<BrowserKind, string[]> = {
  chromium: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};
