import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { resetPanel, show } from './show-panel.tsx';

beforeEach(resetPanel);

describe('taking it along', () => {
  beforeEach(() => show());

  test('copies Markdown', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect.element(page.getByText('Copied.')).toBeVisible();
    expect(write.mock.calls[0]?.[0]).toContain('## The Norvik tunnel plan');
  });

  test('saves CSV', async () => {
    const made: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      made.push(blob as Blob);
      return '#saved';
    });
    await page.getByText('Save', { exact: true }).click();
    await page.getByRole('button', { name: 'Positions (CSV)' }).click();
    expect(new Uint8Array(await made[0]!.slice(0, 3).arrayBuffer())).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    expect((await made[0]!.text()).split('\r\n')).toHaveLength(9);
    vi.restoreAllMocks();
  });

  test('prints', async () => {
    const printed = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    await page.getByRole('button', { name: 'Print' }).click();
    expect(printed).toHaveBeenCalledOnce();
    expect(document.querySelector('.sheet')?.textContent).toContain('The Norvik tunnel plan');
  });
});
