import { expect, test } from 'vitest';
import { dismissScopes } from '../../../src/card/dismiss-scopes.ts';

const EVERYWHERE = ['here', 'site', 'always'];
const NO_SITE = ['here', 'always'];

test.each([
  ['https://www.news.example/article', false, EVERYWHERE],
  ['http://localhost:8080/sample.html', false, EVERYWHERE],
  ['chrome-extension://abcdefgh/welcome.html', false, NO_SITE],
  ['moz-extension://0123-4567/welcome.html', false, NO_SITE],
  ['about:srcdoc', false, NO_SITE],
  ['about:srcdoc', true, EVERYWHERE],
  ['https://frame.example/', true, EVERYWHERE],
])('%s, in a frame: %j: %j', (address, isFrame, scopes) => {
  expect(dismissScopes(address, isFrame)).toEqual(scopes);
});
