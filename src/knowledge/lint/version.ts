import { compareVersions } from '../compare-versions.ts';
import type { Found, LintContext } from './rule.ts';

/** Rule 16: versions grow down the changelog, and the last is that of the pack. (The schema sees to the four parts.) */
export function* checkVersion({ pack }: LintContext): Generator<Found> {
  const { version, changelog, id } = pack.meta;
  for (const [i, entry] of changelog.entries()) {
    const before = changelog[i - 1];
    if (before && compareVersions(before.version, entry.version) >= 0) {
      const reason = `${entry.version} is not greater than ${before.version} before it`;
      yield { path: ['meta', 'changelog', i, 'version'], record: id, reason };
    }
  }
  if (changelog.at(-1)?.version !== version) {
    yield { path: ['meta', 'changelog'], record: id, reason: `the last line must tell of version ${version}` };
  }
}
