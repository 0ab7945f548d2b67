import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ReaderNote } from '../../../../src/settings/notes/note.ts';
import { contestedClaim } from '../../../fixtures/entry-views.ts';
import { noNotes } from '../../../fixtures/no-notes.ts';
import { panelData } from '../../../fixtures/panel-data.ts';
import { actions, resetPanel, show } from './show-panel.tsx';

beforeEach(resetPanel);

describe('taking it along', () => {
  beforeEach(() => show());

  test('copies Markdown', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect.element(page.getByText('Copied.')).toBeVisible();
    expect(write.mock.calls[0]?.[0]).toContain('## The Norvik tunnel plan');
  });

  test('copies with its form, and as text beside it', async () => {
    const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect.element(page.getByText('Copied.')).toBeVisible();
    const [item] = write.mock.calls[0]![0];
    const read = async (type: string) => (await item!.getType(type)).text();
    expect(await read('text/plain')).toContain('## The Norvik tunnel plan');
    const shown = new DOMParser().parseFromString(await read('text/html'), 'text/html');
    expect([...shown.querySelectorAll('h2')].map(({ textContent }) => textContent)).toContain('The Norvik tunnel plan');
  });

  test('where the clipboard is shut to scripts, both go the other way', async () => {
    vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new Error('no'));
    const data = new DataTransfer();
    vi.spyOn(document, 'execCommand').mockImplementation(() => {
      dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, cancelable: true }));
      return true;
    });
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect.element(page.getByText('Copied.')).toBeVisible();
    vi.restoreAllMocks();
  });

  test.each([
    ['Sources (RIS)', 'sources.ris', /^TY {2}- ELEC\r\n/],
    ['Sources (CSL-JSON)', 'sources.json', /^\[\n {2}\{\n {4}"id"/],
    ['Evidence (Web Annotation)', 'evidence.jsonld', /anno\.jsonld/],
  ])('saves %s', async (label, name, content) => {
    const made: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      made.push(blob as Blob);
      return '#saved';
    });
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    await page.getByText('Save', { exact: true }).click();
    await page.getByRole('button', { name: label }).click();
    await expect.poll(() => made.length).toBe(1);
    expect(names).toEqual([name]);
    expect(await made[0]!.text()).toMatch(content);
    expect(document.querySelector<HTMLDetailsElement>('.save')!.open).toBe(false);
    vi.restoreAllMocks();
  });

  test('Escape closes the menu and leaves the rest', async () => {
    await page.getByText('Save', { exact: true }).click();
    await userEvent.keyboard('{Escape}');
    expect(document.querySelector<HTMLDetailsElement>('.save')!.open).toBe(false);
    expect(document.activeElement?.localName).toBe('summary');
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

describe('the reader’s own notes', () => {
  const NOTE = { entry: contestedClaim.id, text: 'Ask at the harbour.', changed: '2031-05-03' };
  const choice = () => page.getByRole('checkbox', { name: 'With my notes' });
  let noted: ReaderNote[];
  let changed: (() => void) | undefined;
  const keeper = {
    ...noNotes,
    readAll: async () => noted,
    follow: (_: string, listener: () => void) => {
      changed = listener;
      return () => undefined;
    },
  };
  const copy = async (name: string) => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const writeRich = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
    await page.getByRole('button', { name, exact: true }).click();
    await expect.poll(() => write.mock.calls.length + writeRich.mock.calls.length).toBe(1);
    const text = write.mock.calls[0]?.[0];
    const item = writeRich.mock.calls[0]?.[0][0];
    vi.restoreAllMocks();
    return text ?? (await (await item!.getType('text/html')).text());
  };

  test('are not offered where there are none on what is here', async () => {
    noted = [{ ...NOTE, entry: 'gone/x' }];
    show(panelData, { actions: { ...actions, notes: keeper } });
    await expect.poll(() => changed).toBeDefined();
    await expect.element(choice()).not.toBeInTheDocument();
    noted = [NOTE];
    changed!();
    await expect.element(choice()).not.toBeChecked();
  });

  test.each(['Copy', 'Copy as Markdown'])('go along with “%s” when that is chosen, each time anew', async (name) => {
    noted = [NOTE];
    show(panelData, { actions: { ...actions, notes: keeper } });
    await expect.element(choice()).not.toBeChecked();
    expect(await copy(name)).not.toContain(NOTE.text);
    await choice().click();
    expect(await copy(name)).toContain(NOTE.text);
    await expect.element(choice()).not.toBeChecked();
    expect(await copy(name)).not.toContain(NOTE.text);
  });

  test('are in no file and on no paper, whatever is chosen', async () => {
    noted = [NOTE];
    show(panelData, { actions: { ...actions, notes: keeper } });
    await choice().click();
    const made: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      made.push(blob as Blob);
      return '#saved';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    for (const file of ['Positions (CSV)', 'Sources (RIS)', 'Sources (CSL-JSON)', 'Evidence (Web Annotation)']) {
      await page.getByText('Save', { exact: true }).click();
      await page.getByRole('button', { name: file }).click();
    }
    await expect.poll(() => made.length).toBe(4);
    const texts = await Promise.all(made.map((blob) => blob.text()));
    expect(texts.filter((text) => text.includes('harbour.'))).toEqual([]);
    expect(document.querySelector('.sheet')?.textContent).not.toContain(NOTE.text);
    vi.restoreAllMocks();
  });
});
