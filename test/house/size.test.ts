import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

// DESIGN 10, in bytes after gzip.
const budgets = {
  'content script for Gmail': 12_000,
  'content script for still pages of Gmail': 12_000,
  'content script for LinkedIn': 12_000,
  popup: 60_000,
  'side panel': 60_000,
};

const builds = ['dist/chrome', 'dist/firefox'].filter((build) => existsSync(join(build, 'manifest.json')));

/** A script with everything it loads at once; what is imported on demand is left out. */
function withImports(build: string, script: string, seen = new Set<string>()): Set<string> {
  if (seen.has(script)) return seen;
  seen.add(script);
  const text = readFileSync(join(build, script), 'utf8');
  for (const [, specifier = ''] of text.matchAll(
    /(?:^|[;}]|\*\/)\s*import\s*(?:[^'"();]*?from\s*)?["'](\.[^"']+)["']/g,
  )) {
    withImports(build, join(script, '..', specifier), seen);
  }
  return seen;
}

function scriptsOf(build: string, page: string): string[] {
  const html = readFileSync(join(build, page), 'utf8');
  const entries = [...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="\/?([^"]+\.js)"/g)].map(
    (match) => match[1] ?? '',
  );
  return [...new Set(entries.flatMap((entry) => [...withImports(build, entry)]))];
}

function gzipped(build: string, scripts: readonly string[]): number {
  return scripts.reduce((sum, script) => sum + gzipSync(readFileSync(join(build, script)), { level: 9 }).length, 0);
}

describe.skipIf(builds.length === 0)('sizes', () => {
  describe.each(builds)('%s', (build) => {
    it.each([
      ['content script for Gmail', () => ['content/gmail.js']],
      ['content script for still pages of Gmail', () => ['content/gmail-still.js']],
      ['content script for LinkedIn', () => ['content/linkedin.js']],
      ['popup', () => scriptsOf(build, 'popup/index.html')],
      ['side panel', () => scriptsOf(build, 'panel/index.html')],
    ] as const)('%s', (part, scripts) => {
      const size = gzipped(build, scripts());
      console.log(`${build} ${part}: ${size} bytes gzip`);
      expect(size).toBeGreaterThan(1_000);
      expect(size).toBeLessThanOrEqual(budgets[part]);
    });

    // What is imported on demand waits for no sheet of its own (vite.config.ts).
    it('links every sheet of styles in the faces’ pages', () => {
      const pages = ['popup', 'panel', 'dashboard'].map((face) =>
        readFileSync(join(build, face, 'index.html'), 'utf8'),
      );
      const linked = pages.flatMap((html) => [...html.matchAll(/href="\/([^"]+\.css)"/g)].map(([, sheet]) => sheet));
      const built = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
      expect([...new Set(linked)].sort()).toEqual(built.sort());
    });

    it('holds no file that a page could probe for', () => {
      const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));
      expect(manifest).not.toHaveProperty('web_accessible_resources');
      expect(manifest).not.toHaveProperty('externally_connectable');
      expect(readdirSync(build)).not.toContain('.vite');
    });
  });
});
