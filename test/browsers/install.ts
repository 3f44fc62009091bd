import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type BrowserKind, type FoundBrowser, findBrowser, findKind } from './find';

const debianPackage: Record<BrowserKind, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

const advice: Record<BrowserKind, string> = {
  chromium: 'Install Chrome, Chromium or Edge, or name one in the environment variable TOUCHBASE_CHROMIUM.',
  firefox: 'Install Firefox 142 or later, or name it in the environment variable TOUCHBASE_FIREFOX.',
};

/**
 * A browser of the family, installed from the distribution's packages where it is missing and that can be done without
 * asking: on Debian and Ubuntu, as root.
 * @throws Error with one sentence on what to install
 */
export function findOrInstall(kind: BrowserKind): FoundBrowser {
  const found = findKind(kind);
  if (found) return found;
  if (!canInstall()) throw new Error(`No ${kind} was found. ${advice[kind]}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update'], { stdio: 'inherit', env });
  execFileSync('apt-get', ['install', '--yes', '--no-install-recommends', debianPackage[kind]], {
    stdio: 'inherit',
    env,
  });
  const installed = findKind(kind);
  // On Ubuntu the package may only point to a snap, which a container cannot run.
  if (!installed) throw new Error(`The package ${debianPackage[kind]} brought no ${kind}. ${advice[kind]}`);
  return installed;
}

/**
 * The browser for `npm start`: the one that is named or found, else Chromium, installed where that can be done.
 * @throws Error with one sentence on what to install
 */
export function findOrInstallAny(): FoundBrowser {
  const found = findBrowser();
  if (found) return found;
  if (canInstall()) return findOrInstall('chromium');
  throw new Error(
    'No browser was found: install Chrome, Chromium, Edge or Firefox 142 or later, or name one in the environment variable TOUCHBASE_BROWSER.',
  );
}

function canInstall(): boolean {
  return isDebianLike() && process.getuid?.() === 0;
}

/** By os-release(5): the distribution itself or one it descends from. */
function isDebianLike(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return false;
    throw problem;
  }
}
