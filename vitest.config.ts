import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/helpers/build.ts'],
    // Nothing is kept in the folder of whoever runs the tests; tests of the cache name their own.
    env: { XDG_CACHE_HOME: '/dev/null/no-cache' },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    coverage: { provider: 'v8', include: ['src/**'] },
  },
})
