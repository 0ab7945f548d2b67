import { describe, expect, test } from 'vitest';
import { siteOrigins } from '../../../../src/ui/tab/site-origins.ts';

describe('siteOrigins', () => {
  test.each([
    ['https://www.herald.example/a?b', ['*://*.herald.example/*']],
    ['http://news.herald.example:8080/', ['*://*.news.herald.example/*']],
    ['http://localhost:3000/', ['*://localhost/*']],
    ['http://127.0.0.1/', ['*://127.0.0.1/*']],
    ['http://[::1]/', ['*://[::1]/*']],
    ['chrome://settings', []],
    ['about:blank', []],
    ['file:///tmp/a.html', []],
    [undefined, []],
  ])('%s asks for %j', (url, expected) => {
    expect(siteOrigins(url)).toEqual(expected);
  });
});
