import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { setPageLanguage } from '../../../../src/ui/components/page-language.ts';
import { findViolations } from '../../../support/find-violations.ts';
import { LANGUAGES, speak } from '../../../support/i18n.ts';
import { actor } from '../../../unit/knowledge/example-pack.ts';
import { clearStudio, makeProject, showStudio } from './show-studio.tsx';

afterEach(async () => {
  speak('en');
  setPageLanguage();
  await clearStudio();
});

/** Parts that show less than they hold, though nothing in them scrolls or is meant to be cut. */
function cutOff(): string[] {
  return [
    ...document.querySelectorAll<HTMLElement>(
      '.steps button, .list-choice button, .state-choice button, .field-label, .button',
    ),
  ]
    .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1)
    .map((one) => `${one.className} ${one.textContent}`);
}

describe.each(LANGUAGES)('the studio in %s', (language) => {
  test.each([
    [1280, 680],
    [360, 740],
  ])('fits into a window of %i by %i, and has nothing held against it', async (width, height) => {
    await page.viewport(width, height);
    await clearStudio();
    const project = await makeProject({ actors: new Map([['council', actor('council', { note: '' })]]) });
    speak(language);
    showStudio(project);
    await page.getByRole('listbox').getByRole('option').nth(1).click();
    await expect.poll(() => document.querySelector('.form-pane .form')).not.toBeNull();
    for (const pane of document.querySelectorAll<HTMLElement>('.pane-choice > button')) {
      if (pane.checkVisibility()) pane.click();
      expect(document.documentElement.scrollWidth).toBe(width);
      expect(cutOff()).toEqual([]);
    }
    expect(await findViolations()).toEqual([]);
  });

  test('has the names of the lists in one row of a window of 1280, each in one line', async () => {
    await page.viewport(1280, 680);
    await clearStudio();
    const project = await makeProject();
    speak(language);
    showStudio(project);
    await expect.element(page.getByRole('listbox')).toBeVisible();
    const buttons = [...document.querySelectorAll<HTMLElement>('.list-choice > button')];
    for (const button of buttons) {
      // The chosen one is bold.
      button.click();
      await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
      expect(new Set(buttons.map((one) => one.offsetTop)).size).toBe(1);
      expect(buttons.map((one) => linesOf(one))).toEqual([1, 1, 1, 1]);
    }
  });
});

function linesOf(element: HTMLElement): number {
  const range = document.createRange();
  range.selectNodeContents(element);
  return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
}
