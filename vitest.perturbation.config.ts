import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/perturbation/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    hookTimeout: 60_000,
  },
});
