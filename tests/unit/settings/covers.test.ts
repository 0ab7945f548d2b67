import { expect, test } from 'vitest';
import { covers } from '../../../src/settings/covers.ts';

test.each<[pattern: string, address: string, expected: boolean]>([
  ['https://packs.example/*', 'https://packs.example/', true],
  ['https://packs.example/*', 'https://packs.example:8443/bridge/index.json?a#b', true],
  ['https://packs.example/*', 'http://packs.example/', false],
  ['https://packs.example/*', 'https://www.packs.example/', false],
  ['*://packs.example/*', 'http://packs.example/', true],
  ['*://packs.example/*', 'ftp://packs.example/', false],
  ['*://*.packs.example/*', 'https://packs.example/', true],
  ['*://*.packs.example/*', 'https://www.packs.example/', true],
  ['*://*.packs.example/*', 'https://otherpacks.example/', false],
  ['*://*.packs.example/*', 'https://packs.example.evil.example/', false],
  ['*://*/*', 'https://packs.example/', true],
  ['<all_urls>', 'http://packs.example/', true],
  ['<all_urls>', 'about:addons', false],
  ['https://*/*', 'http://packs.example/', false],
  ['http://[::1]/*', 'http://[::1]:8080/index.json', true],
  ['https://packs.example/bridge/*', 'https://packs.example/bridge/', false],
  ['packs.example', 'https://packs.example/', false],
  ['*://packs.example/*', 'packs.example', false],
])('%s holds for %s: %j', (pattern, address, expected) => {
  expect(covers(pattern, address)).toBe(expected);
});
