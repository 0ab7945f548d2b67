import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { report } from '../../../fixtures/entry-views.ts';
import { panelData } from '../../../fixtures/panel-data.ts';
import { details, resetPanel, show, tab } from './show-panel.tsx';

beforeEach(resetPanel);

describe('voices', () => {
  const voices = async (facts: Partial<typeof report.facts>, leftOut = panelData.leftOut) => {
    show({ ...panelData, leftOut, report: { ...report, facts: { ...report.facts, ...facts } } });
    await tab('Not mentioned').click();
    return document.querySelector('[role=tabpanel]')!.textContent;
  };

  test('lists who has a recorded position and is not named, under each claim', async () => {
    expect(await voices({})).toContain('On record, not named on this page.');
    expect([...document.querySelectorAll('[role=tabpanel] .row-text > bdi')].map((who) => who.textContent)).toEqual([
      'Court of Audit',
      'Island League',
    ]);
    await page.getByRole('button', { name: /Island League/ }).click();
    await expect.element(details().getByText(/no support without the ferry/)).toBeVisible();
  });

  test.each([
    ['a short text', { words: 149 }, 'This text has only 149 words.'],
    ['an article that was not surely found', { articleFound: false }, 'It is not clear where the article'],
  ])('of %s it says nothing, and why', async (_, facts, expected) => {
    const text = await voices(facts);
    expect(text).toContain(expected);
    expect(text).not.toContain('Island League');
    expect(text).not.toContain('On record');
  });

  test('when all are named it says so', async () => {
    expect(await voices({ words: 150 }, {})).toContain(
      'Every person and body with a position on record on a claim here is mentioned',
    );
  });
});
