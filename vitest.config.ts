import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'test/perturbation/**'],
    setupFiles: ['test/setup.ts'],
    // A simulated document takes its time over hostile pages, and a busy machine more.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
