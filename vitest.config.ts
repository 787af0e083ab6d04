import { defineConfig } from 'vitest/config'

/**
 * Tests that replace parts of Node or need the program newly loaded, or the memory of a process for themselves, or that use up
 * the flags or fields of spellings.
 */
const APART = [
  'test/hostile/**/*.test.ts',
  'test/cli/progress.test.ts',
  'test/helpers/**/*.test.ts',
  // Where the heap is large, the collector of garbage takes time that is not that of what is measured.
  'test/**/{hostile,linear}.test.ts',
  'test/text/{sentences,tagger}.test.ts',
  'test/extract/quotes/quotes.test.ts',
  'test/read/{walk,article}.test.ts',
  'test/text/flags.test.ts',
  'test/text/spelling.test.ts',
]

export default defineConfig({
  test: {
    globalSetup: ['test/helpers/build.ts'],
    // Nothing is kept in the folder of whoever runs the tests; tests of the cache name their own.
    env: { XDG_CACHE_HOME: '/dev/null/no-cache' },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    coverage: { provider: 'v8', include: ['src/**'] },
    projects: [
      // One process loads the program once for all the files that it runs.
      {
        extends: true,
        test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: APART, isolate: false },
      },
      { extends: true, test: { name: 'apart', include: APART } },
    ],
  },
})
