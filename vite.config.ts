import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import webExtension, { readJsonFile } from 'vite-plugin-web-extension';

// All that is known of the extension's bundler stands here: its readme says that it may be succeeded by another.
export default defineConfig(({ mode }) => {
  const target = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    root: 'src',
    publicDir: 'public',
    // The same library without what old browsers need, 2 kB less. Its main entry leads to a build for all of them.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    build: {
      // Another folder than `dist` keeps one build from being replaced under the browser that tests it.
      outDir: resolve(import.meta.dirname, process.env['TOUCHBASE_DIST'] ?? 'dist', target),
      emptyOutDir: true,
      target: ['chrome144', 'firefox142'],
      // What a view needs is read from the disk: announcing it ahead would cost more than it saves.
      modulePreload: false,
    },
    plugins: [
      webExtension({
        browser: target,
        manifest: () => readJsonFile('manifest.json'),
        additionalInputs: ['dashboard/index.html', 'content/outline.ts', 'content/insert.ts', 'content/selection.ts'],
        disableAutoLaunch: true,
        // Validation would fetch a schema from the network; `web-ext lint` validates the build instead.
        skipManifestValidation: true,
        printSummary: false,
        htmlViteConfig: {
          plugins: [importWithoutPreload],
          build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: firstLoad }] } } } },
        },
      }),
    ],
  };
});

/**
 * All styles stand in the sheets that a page links, so an import on demand has none to wait for, and Vite's way to do so
 * (`vite:build-import-analysis` of 8.x) would only weigh on the first load, by 0.8 kB.
 */
const importWithoutPreload: Plugin = {
  name: 'import-without-preload',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
};

interface ModuleGraph {
  getModuleInfo(id: string): { importers: string[] } | null;
}

/** What a face loads at once stands in one file, for many small ones are compressed worse. */
function firstLoad(id: string, graph: ModuleGraph): string | null {
  const seen = new Set<string>();
  const isFirst = (each: string): boolean => {
    if (seen.has(each)) return false;
    seen.add(each);
    return isFace(each) || (graph.getModuleInfo(each)?.importers ?? []).some(isFirst);
  };
  return !isFace(id) && !id.endsWith('.html') && isFirst(id) ? 'first-load' : null;
}

function isFace(id: string): boolean {
  return /(?:popup|panel)\/main\.tsx$/.test(id);
}
