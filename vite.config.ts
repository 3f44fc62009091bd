import { defineConfig } from 'vite';
import webExtension, { readJsonFile } from 'vite-plugin-web-extension';

// All that is known of the extension's bundler stands here: its readme says that it may be succeeded by another.
export default defineConfig(({ mode }) => {
  const target = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    root: 'src',
    publicDir: 'public',
    build: {
      outDir: `../dist/${target}`,
      emptyOutDir: true,
      target: ['chrome144', 'firefox142'],
      modulePreload: { polyfill: false },
    },
    plugins: [
      webExtension({
        browser: target,
        manifest: () => readJsonFile('manifest.json'),
        additionalInputs: ['dashboard/index.html', 'content/outline.ts'],
        disableAutoLaunch: true,
        // Validation would fetch a schema from the network; `web-ext lint` validates the build instead.
        skipManifestValidation: true,
        printSummary: false,
      }),
    ],
  };
});
