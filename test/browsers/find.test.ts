import { describe, expect, test } from 'vitest';
import { findBrowser, findKind, type Machine } from './find';

function machine(platform: NodeJS.Platform, env: Record<string, string>, ...files: string[]): Machine {
  return { platform, env, exists: (path) => files.includes(path) };
}

describe('findBrowser', () => {
  test('takes the one the variable names, of whichever family', () => {
    const env = { TOUCHBASE_BROWSER: '/opt/firefox/firefox' };
    expect(findBrowser(machine('linux', env, '/opt/firefox/firefox', '/usr/bin/chromium'))).toEqual({
      kind: 'firefox',
      executable: '/opt/firefox/firefox',
    });
  });

  test('says so when the variable names nothing that exists', () => {
    expect(() => findBrowser(machine('linux', { TOUCHBASE_BROWSER: '/gone' }, '/usr/bin/chromium'))).toThrow(
      'TOUCHBASE_BROWSER names /gone, which does not exist.',
    );
  });

  test.each([
    ['linux', { PATH: '/usr/local/bin:/usr/bin' }, 'chromium', '/usr/bin/chromium'],
    ['linux', {}, 'chromium', '/opt/google/chrome/chrome'],
    ['linux', { PATH: '/usr/bin' }, 'firefox', '/usr/bin/firefox-esr'],
    ['darwin', { HOME: '/Users/pat' }, 'chromium', '/Users/pat/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['darwin', {}, 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    ['win32', { ProgramFiles: 'C:\\P' }, 'chromium', 'C:\\P\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['win32', { LocalAppData: 'C:\\L' }, 'firefox', 'C:\\L\\Mozilla Firefox\\firefox.exe'],
  ] as const)('on %s with %j finds %s at %s', (platform, env, kind, executable) => {
    expect(findBrowser(machine(platform, env, executable))).toEqual({ kind, executable });
  });

  test('prefers an ordinary install to a snap', () => {
    const both = machine('linux', { PATH: '/snap/bin:/usr/bin' }, '/snap/bin/chromium', '/usr/bin/chromium');
    expect(findBrowser(both)?.executable).toBe('/usr/bin/chromium');
  });

  test('finds nothing on an empty machine', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) expect(findBrowser(machine(platform, {}))).toBeNull();
  });
});

test('findKind obeys the variable of its family only', () => {
  const env = { TOUCHBASE_FIREFOX: '/my/firefox', TOUCHBASE_BROWSER: '/my/chrome' };
  const both = machine('linux', env, '/my/firefox', '/my/chrome', '/usr/bin/chromium');
  expect(findKind('firefox', both)?.executable).toBe('/my/firefox');
  expect(findKind('chromium', both)?.executable).toBe('/usr/bin/chromium');
});
