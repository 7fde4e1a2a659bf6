import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Components of the desk, where a test renders one.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/store/server.ts'],
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // Two workers: each may hold a language model or a store, and the machines we support have two cores.
    maxWorkers: 2,
    env: { TZ: 'UTC' },
  },
});
