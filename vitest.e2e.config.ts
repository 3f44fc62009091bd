import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: ['test/e2e/global-setup.ts'],
    setupFiles: ['test/setup.ts'],
    // A browser waits more than it works: two at once keep a machine of two cores busy, more would make each other late.
    maxWorkers: 2,
    // Browsers now and then lose a page or a key of their own; what is broken here fails twice, and a retry is reported.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
