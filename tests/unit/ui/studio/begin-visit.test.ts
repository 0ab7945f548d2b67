import { expect, test, vi } from 'vitest';

const loadPage = async () => {
  vi.resetModules();
  return import('../../../../src/ui/studio/fields/begin-visit.ts');
};

test('no two visits have one name, on one page or on two', async () => {
  const [first, second] = [await loadPage(), await loadPage()];
  const names = [first, second].flatMap(({ beginVisit }) => [beginVisit(), beginVisit()]);
  expect(new Set(names).size).toBe(4);
});
