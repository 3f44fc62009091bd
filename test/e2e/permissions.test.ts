import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builds } from './builds';
import { kinds } from './start';

// DESIGN 7.6: the fewest there can be.
const permissions = ['storage', 'unlimitedStorage', 'alarms', 'notifications', 'idle', 'scripting'];
const hosts = ['https://mail.google.com/*', 'https://www.linkedin.com/*'];
const grounds = { chromium: [...permissions, 'sidePanel'], firefox: permissions };

describe.each(kinds)('the build for %s', (kind) => {
  const manifest = JSON.parse(readFileSync(join(builds[kind], 'manifest.json'), 'utf8'));

  test('asks for exactly these permissions and hosts', () => {
    expect([...manifest.permissions].sort()).toEqual([...grounds[kind]].sort());
    expect([...manifest.host_permissions].sort()).toEqual(hosts);
    const scripts: { matches: string[] }[] = manifest.content_scripts;
    for (const pattern of scripts.flatMap(({ matches }) => matches)) {
      expect(hosts.some((host) => pattern.startsWith(host.replace(/\*$/, '')))).toBe(true);
    }
    for (const part of ['optional_permissions', 'optional_host_permissions']) expect(manifest).not.toHaveProperty(part);
    expect(manifest.incognito).toBe('not_allowed');
  });

  test('opens no door to pages, in either direction', () => {
    for (const part of ['web_accessible_resources', 'externally_connectable', 'sandbox', 'devtools_page']) {
      expect(manifest).not.toHaveProperty(part);
    }
    for (const script of manifest.content_scripts) {
      // Neither `MAIN` world, nor all frames, nor pages of another origin.
      for (const key of Object.keys(script)) expect(['exclude_matches', 'js', 'matches', 'run_at']).toContain(key);
    }
  });

  test('holds the policy under which nothing leaves', () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(Object.keys(manifest.content_security_policy)).toEqual(['extension_pages']);
    expect(policy.split('; ').sort()).toEqual([
      "base-uri 'none'",
      "connect-src 'none'",
      "default-src 'none'",
      "form-action 'none'",
      "img-src 'self' data:",
      "script-src 'self'",
      "style-src 'self'",
    ]);
  });

  // No policy of Chromium's stops peer connections (156 heeds no `webrtc 'block'`), and none binds content scripts.
  test('holds no script that names a way out past the policy', () => {
    const scripts = readdirSync(builds[kind], { recursive: true, encoding: 'utf8' }).filter((it) => it.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(5);
    for (const script of scripts) {
      const text = readFileSync(join(builds[kind], script), 'utf8');
      expect(text.match(/\b(?:RTCPeerConnection|WebTransport)\b/g), script).toBeNull();
      if (!script.startsWith('content')) continue;
      expect(
        text.match(/\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|Image|indexedDB|importScripts)\b/g),
        script,
      ).toBeNull();
    }
  });
});
