import { afterEach, describe, expect, test, vi } from 'vitest';
import { whenLargeEnough } from '../../../src/page/frame.ts';

// A window is resized by making the event up.
vi.mock('../../../src/dom/is-trusted.ts', () => ({ isTrusted: () => true }));

// The page of these tests is a frame itself.
let give: () => void = () => undefined;
afterEach(() => {
  give();
  vi.unstubAllGlobals();
  document.documentElement.style.width = '';
});

const resizeTo = (width: number, height: number) => {
  vi.stubGlobal('innerWidth', width);
  vi.stubGlobal('innerHeight', height);
};

describe('a frame', () => {
  test.each([
    ['of an article', 300, 200, true],
    ['too narrow', 299, 200, false],
    ['too low', 300, 199, false],
    ['not laid out', 0, 0, false],
  ])('%s', (_, width, height, runs) => {
    resizeTo(width, height);
    const run = vi.fn();
    give = whenLargeEnough(run);
    expect(run).toHaveBeenCalledTimes(runs ? 1 : 0);
  });

  test.each([
    ['that grows', () => dispatchEvent(new Event('resize'))],
    [
      'that is laid out without any event',
      () => {
        document.documentElement.style.width = '612px';
      },
    ],
  ])('%s is read then, and once', async (_, change) => {
    resizeTo(0, 0);
    const run = vi.fn();
    give = whenLargeEnough(run);
    resizeTo(600, 400);
    change();
    await vi.waitFor(() => expect(run).toHaveBeenCalledOnce());
    change();
    dispatchEvent(new Event('resize'));
    expect(run).toHaveBeenCalledOnce();
  });

  test('that is given up is not read any more', () => {
    resizeTo(0, 0);
    const run = vi.fn();
    whenLargeEnough(run)();
    resizeTo(600, 400);
    dispatchEvent(new Event('resize'));
    expect(run).not.toHaveBeenCalled();
  });
});
