import '../../../../src/ui/options/options.css';
import { render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { BackgroundHandlers } from '../../../../src/messaging/handle-background.ts';

const world = await vi.hoisted(async () => (await import('../../../fixtures/options-world.ts')).makeOptionsWorld());
vi.mock('wxt/browser', () => ({ browser: world.browser }));
vi.mock('@wxt-dev/browser', () => ({ browser: world.browser }));

const { handleBackgroundMessages } = await import('../../../../src/messaging/handle-background.ts');
const { createNoteHandlers } = await import('../../../../src/background/note-handlers.ts');
const { createSiteHandlers } = await import('../../../../src/background/site-handlers.ts');
const { Options } = await import('../../../../src/ui/options/options.tsx');

const note = (text: string, changed = '2031-05-03') => ({ text, changed });
const STORED = { 'note:p/plan': note('Ask at the harbour.'), 'note:gone/x': note('Kept all the same.') };
const notesOf = () => Object.fromEntries(Object.entries(world.disk.stored).filter(([key]) => key.startsWith('note:')));
const list = () => page.getByRole('region', { name: 'Your notes' });
const status = () => page.getByRole('status');
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

async function open(stored: Record<string, unknown> = STORED): Promise<void> {
  Object.assign(world.disk, { stored: structuredClone(stored), isFull: false });
  document.body.innerHTML = '<div></div>';
  render(<Options />, document.querySelector('div')!);
  await expect.element(list()).toBeVisible();
}

async function choose(content: unknown): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('#file input[type="file"]')!;
  const chosen = new DataTransfer();
  chosen.items.add(new File([JSON.stringify(content)], 'settings.json'));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
  handleBackgroundMessages({
    ...createSiteHandlers({ summarize: async () => new Map(), peek: () => null, tellApart: async () => [] }),
    ...createNoteHandlers(async () => new Map()),
    packs: async () => ({ ok: true, value: [] }),
    describeEntries: async () => ({ ok: true, value: [{ id: 'p/plan', label: 'The plan' }] }),
  } as unknown as BackgroundHandlers);
});

describe('the list of notes', () => {
  test('names the entry of each, and says of one whose pack is gone that it is', async () => {
    await open();
    await expect.element(list()).toMatchTextContent('The plan Ask at the harbour.');
    await expect.element(list()).toMatchTextContent('gone/x (not in the current pack) Kept all the same.');
  });

  test('is empty without any, and says how one is written', async () => {
    await open({});
    await expect.element(list()).toMatchTextContent('“Add a note”');
  });

  test('gives one up, and takes it back with its day', async () => {
    await open();
    await press('Remove: The plan, Ask at the harbour.');
    await expect.element(status()).toMatchTextContent('The note was removed.');
    await expect.element(list()).not.toMatchTextContent('The plan');
    expect(notesOf()).toEqual({ 'note:gone/x': STORED['note:gone/x'] });
    await press('Undo');
    await expect.element(list()).toMatchTextContent('The plan');
    expect(notesOf()).toEqual(STORED);
  });

  test('takes back one that was removed over none that was written since', async () => {
    await open();
    await press('Remove: The plan, Ask at the harbour.');
    await expect.element(status()).toMatchTextContent('The note was removed.');
    await world.browser.storage.local.set({ 'note:p/plan': note('Another thought.') });
    await press('Undo');
    await expect.element(status()).toMatchTextContent('1 note was changed since then and stays as it is.');
    expect(notesOf()).toEqual({ ...STORED, 'note:p/plan': note('Another thought.') });
  });

  test('follows what is written in a panel', async () => {
    await open({});
    await world.browser.storage.local.set({ 'note:p/plan': note('Just typed.') });
    await expect.element(list()).toMatchTextContent('Just typed.');
  });
});

describe('a file', () => {
  const FILE = { version: 1, enabled: true, density: 'every' };

  test('brings notes beside those that are there, loses none, and says what it did; all of it can be undone', async () => {
    await open({ 'note:p/plan': note('mine', '2031-01-01'), 'note:p/other': note('other') });
    const notes = [
      { entry: 'p/plan', ...note('theirs') },
      { entry: 'gone/x', ...note('new') },
      { entry: 'p/plan', text: 7 },
      { entry: 'p/other', ...note('other') },
    ];
    await choose({ ...FILE, notes });
    await expect.element(status()).toMatchTextContent('On 1 entry there was another note already');
    await expect.element(status()).toMatchTextContent('notes.2: not a valid value');
    expect(notesOf()).toEqual({
      'note:p/plan': note('mine\n\ntheirs'),
      'note:gone/x': note('new'),
      'note:p/other': note('other'),
    });
    expect(world.disk.stored.settings).toMatchObject({ density: 'every' });
    await world.browser.storage.local.set({ 'note:p/other': note('since') });
    await press('Undo');
    await expect.element(status()).toMatchTextContent('Your settings are as they were.');
    expect(notesOf()).toEqual({ 'note:p/plan': note('mine', '2031-01-01'), 'note:p/other': note('since') });
    expect(world.disk.stored.settings).toMatchObject({ density: 'article' });
  });

  test('that is undone takes nothing with it that was written or chosen since, and says what stays', async () => {
    await open({ 'note:p/plan': note('mine', '2031-01-01') });
    const notes = [
      { entry: 'p/plan', ...note('theirs') },
      { entry: 'gone/x', ...note('new') },
    ];
    await choose({ ...FILE, notes });
    await expect.element(status()).toMatchTextContent('The settings from the file are now in use.');
    await world.browser.storage.local.set({ 'note:p/plan': note('mine\n\ntheirs, and a thought') });
    const settings = world.disk.stored.settings as object;
    await world.browser.storage.local.set({ settings: { ...settings, enabled: false } });
    await press('Undo');
    await expect.element(status()).toMatchTextContent('1 note was changed since then and stays as it is.');
    expect(notesOf()).toEqual({ 'note:p/plan': note('mine\n\ntheirs, and a thought') });
    expect(world.disk.stored.settings).toMatchObject({ density: 'article', enabled: false });
  });

  test('without notes leaves them alone', async () => {
    await open();
    await choose(FILE);
    await expect.element(status()).toMatchTextContent('The settings from the file are now in use.');
    expect(notesOf()).toEqual(STORED);
  });

  test('whose notes are none is told to have none, and the settings hold', async () => {
    await open();
    await choose({ ...FILE, notes: { length: 9 } });
    await expect.element(status()).toMatchTextContent('notes: not a valid value');
    expect(notesOf()).toEqual(STORED);
    expect(world.disk.stored.settings).toMatchObject({ density: 'every' });
  });

  test('for which the disk has no room changes nothing, and that is told', async () => {
    await open();
    world.disk.isFull = true;
    await choose({ ...FILE, notes: [{ entry: 'p/new', ...note('new') }] });
    await expect.element(status()).toMatchTextContent('Could not be saved. Please try again.');
    expect(world.disk.stored).toEqual(STORED);
  });

  test('of settings that cannot be stored leaves the notes as they were', async () => {
    await open();
    const set = vi.spyOn(world.browser.storage.local, 'set').mockImplementation(async (values: object) => {
      if ('settings' in values) throw new Error('QUOTA_BYTES quota exceeded');
      Object.assign(world.disk.stored, values);
    });
    await choose({
      ...FILE,
      notes: [
        { entry: 'p/plan', ...note('theirs') },
        { entry: 'p/new', ...note('new') },
      ],
    });
    await expect.element(status()).toMatchTextContent('Could not be saved. Please try again.');
    expect(notesOf()).toEqual(STORED);
    set.mockRestore();
  });

  test('that is made holds them, and is the same once it has come back', async () => {
    await open();
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:none';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    await press('Export');
    const made = JSON.parse(await blobs[0]!.text());
    vi.restoreAllMocks();
    expect(made.notes).toEqual([
      { entry: 'gone/x', ...STORED['note:gone/x'] },
      { entry: 'p/plan', ...STORED['note:p/plan'] },
    ]);
    await open({});
    await choose(made);
    await expect.element(status()).toMatchTextContent('The settings from the file are now in use.');
    expect(notesOf()).toEqual(STORED);
  });
});
