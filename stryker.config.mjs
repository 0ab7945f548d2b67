/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  // The pure rooms; `npm run mutate -- -m FILE` takes one file of them.
  mutate: ['src/knowledge/**/*.ts', 'src/spotting/**/*.ts'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutate.config.ts' },
  coverageAnalysis: 'perTest',
  // A mutant in what runs when a file is loaded would need all tests.
  ignoreStatic: true,
  // Node takes the types away; Stryker would rewrite the file with the API of older compilers.
  tsconfigFile: 'no-tsconfig.json',
  ignorePatterns: ['.output', 'docs/images', 'reports'],
  concurrency: 2,
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  htmlReporter: { fileName: 'reports/mutation/index.html' },
  reporters: ['clear-text', 'progress-append-only', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, skipFull: true },
};
