import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { report } from '../../../fixtures/entry-views.ts';
import { panelData } from '../../../fixtures/panel-data.ts';
import { details, resetPanel, show, tab } from './show-panel.tsx';

beforeEach(resetPanel);

describe('timeline', () => {
  beforeEach(async () => {
    show();
    await tab('Timeline').click();
  });

  test('marks the article’s own day, and the time of which nothing is known', async () => {
    await expect.element(page.getByText(/This article is dated May 2, 2031\./)).toBeVisible();
    const [day, unknown] = ['.article-day', '.unknown'].map((name) => document.querySelector(name)!);
    expect(day!.getBoundingClientRect().left).toBeGreaterThan(unknown!.getBoundingClientRect().left);
    expect(document.querySelector('.axis')?.textContent).toContain('This article');
  });

  test('a sign opens the evidence', async () => {
    await page.getByRole('button', { name: 'Apr 24, 2023: Mira Halden on: The Norvik tunnel plan. For' }).click();
    await expect.element(details().getByText(/The tunnel will pay for itself/)).toBeVisible();
  });

  test('a name stands on that side of its sign on which there is room, and inside the drawing', async () => {
    const sides = [...document.querySelectorAll('.lane g:has(> .who)')].map((event) => {
      const name = event.querySelector('.who')!.getBoundingClientRect();
      const sign = event.querySelector('g[transform]')!.getBoundingClientRect();
      const drawing = event.closest('svg')!.getBoundingClientRect();
      expect(name.left).toBeGreaterThanOrEqual(drawing.left - 1);
      expect(name.right).toBeLessThanOrEqual(drawing.right + 1);
      if (name.left >= sign.right) return 'right';
      return name.right <= sign.left ? 'left' : 'over it';
    });
    expect(sides).toContain('right');
    expect(sides).not.toContain('over it');
  });

  test('what has no date is listed apart', async () => {
    await page.getByRole('button', { name: 'Against: Critics (unnamed in source) The Norvik tunnel plan' }).click();
    await expect.element(details().getByText(/roads that appear in no estimate/)).toBeVisible();
  });

  test('the table has every position by date, the article among them', async () => {
    await page.getByRole('button', { name: 'As a table' }).click();
    const rows = [...document.querySelectorAll('tbody tr')].map(
      ({ children }) => `${children[0]?.textContent} ${children[1]?.textContent}`,
    );
    expect(rows).toHaveLength(8);
    expect(rows.at(-2)).toBe('May 2, 2031 This article');
    expect(rows.at(-1)).toBe('Date unknown Critics (unnamed in source)');
  });

  test('without a date of its own the article has no line', async () => {
    show({ ...panelData, report: { ...report, facts: { ...report.facts, published: null } } });
    await tab('Timeline').click();
    await expect.element(page.getByText(/This page gives no date\./)).toBeVisible();
    expect(document.querySelector('.article-day, .unknown')).toBeNull();
  });
});
