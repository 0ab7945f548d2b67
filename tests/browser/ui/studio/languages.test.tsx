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
});
