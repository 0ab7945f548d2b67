import { defineConfig } from 'vitest/config';

// What mutants of the pure rooms are run against: their tables of small made-up packs. Those that read pages with the pack
// that comes with the extension are left out: they take long, and what they show changes with the pack.
const WITH_BUNDLED_PACK = [
  ...['encode-index', 'fixtures', 'further-claims', 'languages', 'must-not-match-languages', 'must-not-match'],
  ...['name-forms', 'name-rule', 'near-misses', 'passages', 'spot-properties', 'spotting-rows', 'steps'],
];

export default defineConfig({
  test: {
    include: ['tests/unit/{knowledge,spotting}/**/*.test.ts'],
    exclude: WITH_BUNDLED_PACK.map((name) => `tests/unit/spotting/${name}.test.ts`),
    environment: 'node',
    testTimeout: 30_000,
  },
});
