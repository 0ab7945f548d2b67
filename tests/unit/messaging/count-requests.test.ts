import { describe, expect, test } from 'vitest';
import { countOutside } from '../../../src/messaging/count-requests.ts';

const OWN = 'chrome-extension://abc';

describe('requests that went beyond the extension', () => {
  test.each([
    [0, `${OWN}/knowledge/pack.json`],
    [0, 'data:text/plain,x'],
    [0, `blob:${OWN}/6d3f`],
    [1, 'https://news.example/'],
    [1, 'http://127.0.0.1:8080/'],
    [1, 'wss://news.example/'],
    [1, 'chrome-extension://another/page.html'],
    // A host that only begins as ours does.
    [1, `${OWN}.example/x`],
    [1, `https://news.example/?from=${OWN}/`],
  ])('%i: %s', (expected, name) => {
    expect(countOutside([{ name }], OWN)).toBe(expected);
  });

  test('each is counted, also of the same address', () => {
    const names = [`${OWN}/popup.js`, 'https://news.example/', 'https://news.example/', 'https://other.example/'];
    const entries = names.map((name) => ({ name }));
    expect(countOutside(entries, OWN)).toBe(3);
    expect(countOutside([], OWN)).toBe(0);
  });
});
