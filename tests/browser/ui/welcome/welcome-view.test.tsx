import '../../../../src/ui/welcome/welcome.css';
import { render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { findArticle } from '../../../../src/page/reading/article.ts';
import { countWords } from '../../../../src/page/reading/count-words.ts';
import { runAtOnce } from '../../../../src/page/reading/slices.ts';
import { WelcomeView } from '../../../../src/ui/welcome/welcome-view.tsx';
import { findViolations } from '../../../support/find-violations.ts';

const onOpenPanel = vi.fn();

beforeEach(() => {
  document.documentElement.lang = 'en';
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  render(<WelcomeView onOpenPanel={onOpenPanel} />, root);
});

test('the sample is what the page script takes for the article', () => {
  const { roots, sure } = runAtOnce(findArticle(document));
  expect(sure).toBe(true);
  expect(roots.at(-1)).toBe(document.querySelector('.sample article'));
  // The panel keeps silent on who is left out of anything shorter.
  expect(countWords(roots.at(-1)!.textContent)).toBeGreaterThan(150);
});

test('the legend has every line as it looks on a page', () => {
  const styles = [...document.querySelectorAll('.legend dt > span')].map((name) => getComputedStyle(name));
  expect(styles.map(({ textDecorationStyle }) => textDecorationStyle)).toEqual([
    'dotted',
    'dashed',
    'solid',
    'solid',
    'double',
  ]);
});

test('the panel opens first thing in the click', async () => {
  await page.getByRole('button', { name: 'Open the side panel' }).click();
  expect(onOpenPanel).toHaveBeenCalledOnce();
});

describe.each(['light', 'dark'])('in %s', (theme) => {
  test('axe-core finds nothing', async () => {
    document.documentElement.style.colorScheme = theme;
    expect(await findViolations()).toEqual([]);
  });
});

test.each([320, 640])('nothing is wider than a window of %i px with text of twice the size', async (width) => {
  await page.viewport(width, 800);
  document.documentElement.style.fontSize = '200%';
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  document.documentElement.style.fontSize = '';
});
