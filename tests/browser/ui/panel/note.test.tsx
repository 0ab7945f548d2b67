import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ReaderNote } from '../../../../src/settings/notes/note.ts';
import type { NoteKeeper } from '../../../../src/ui/panel/note/use-note.ts';
import type { PanelData } from '../../../../src/ui/panel/panel-data.ts';
import { contestedClaim, person } from '../../../fixtures/entry-views.ts';
import { panelData } from '../../../fixtures/panel-data.ts';
import { findViolations } from '../../../support/find-violations.ts';
import { actions, details, focused, resetPanel, show } from './show-panel.tsx';

/** Notes that several panels share, with saves that can be held up. */
class Disk implements NoteKeeper {
  readonly notes = new Map<string, ReaderNote>();
  readonly saved: string[] = [];
  answer: 'full' | 'failed' | null = null;
  held: PromiseWithResolvers<void> | null = null;
  private readonly listeners = new Set<() => void>();

  reading: Promise<void> | null = null;
  isUnreadable = false;

  read = async (entry: string) => {
    await this.reading;
    return this.isUnreadable ? undefined : (this.notes.get(entry) ?? null);
  };

  readAll = async () => [...this.notes.values()];

  save = async (entry: string, text: string) => {
    this.saved.push(text);
    await this.held?.promise;
    if (this.answer) return this.answer;
    this.put(entry, text);
    return { note: this.notes.get(entry) ?? null };
  };

  follow = (_: string, changed: () => void) => {
    this.listeners.add(changed);
    return () => this.listeners.delete(changed);
  };

  /** As another window does. */
  put(entry: string, text: string): void {
    if (text === '') this.notes.delete(entry);
    else this.notes.set(entry, { entry, text, changed: '2031-05-03' });
    for (const listener of this.listeners) listener();
  }
}

let disk: Disk;
beforeEach(async () => {
  await resetPanel();
  disk = new Disk();
});

const PLAN = contestedClaim.id;
const field = () => page.getByRole('textbox', { name: 'Your note' });
const value = () => (field().element() as HTMLTextAreaElement).value;

async function open(data: Partial<PanelData> = {}, atNote = false): Promise<void> {
  const wanted = { kind: 'entry', view: contestedClaim, atNote } as const;
  show({ ...panelData, ...data }, { wanted, actions: { ...actions, notes: disk } });
  await expect.element(field()).toBeVisible();
}

describe('a note', () => {
  test('is saved as it is typed, each letter of it, with nothing left to be lost', async () => {
    await open();
    await userEvent.type(field(), 'Ask');
    expect(disk.saved).toEqual(['A', 'As', 'Ask']);
    expect(disk.notes.get(PLAN)?.text).toBe('Ask');
    await expect.element(details()).toMatchTextContent(/Last changed May\s3,\s2031/);
  });

  test('is sent before the one before it is answered: whoever closes the panel in mid-word loses nothing', async () => {
    await open();
    disk.held = Promise.withResolvers();
    await userEvent.type(field(), 'Ask');
    expect(disk.saved.at(-1)).toBe('Ask');
  });

  test('is said to be saved once the reader pauses or leaves, and not at each letter', async () => {
    await open();
    const said: string[] = [];
    const status = document.querySelector('.reader-note [role="status"]')!;
    new MutationObserver(() => said.push(status.textContent)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    await userEvent.type(field(), 'Ask at the harbour');
    await expect.element(details().getByRole('status')).toHaveTextContent('Saved');
    expect(said.filter((text) => text !== '')).toEqual(['Saved']);
    await userEvent.type(field(), '!');
    await userEvent.tab();
    await expect.element(details().getByRole('status')).toHaveTextContent('Saved');
  });

  test('that is deleted comes back by the browser’s own undo, and is kept again', async () => {
    disk.put(PLAN, 'Ask');
    await open();
    await expect.element(field()).toHaveValue('Ask');
    await userEvent.click(field());
    await userEvent.keyboard('{Control>}a{/Control}{Delete}');
    await expect.poll(() => disk.notes.size).toBe(0);
    document.execCommand('undo');
    await expect.poll(() => disk.notes.get(PLAN)?.text).toBe('Ask');
    expect(value()).toBe('Ask');
  });

  test('is of the entry that is shown, and no other', async () => {
    disk.put(PLAN, 'of the plan');
    disk.put(person.id, 'of the person');
    await open();
    await expect.element(field()).toHaveValue('of the plan');
    const wanted = { kind: 'entry', view: person } as const;
    show(panelData, { wanted, actions: { ...actions, notes: disk } });
    await expect.element(field()).toHaveValue('of the person');
  });

  test.each([
    ['full', 'There is no room for another note. Remove one in the settings first.'],
    ['failed', 'Could not be saved. Please try again.'],
  ] as const)(
    'that is not kept (%s) is told, and stays in the field whatever happens elsewhere',
    async (answer, text) => {
      await open();
      disk.answer = answer;
      await userEvent.type(field(), 'Ask');
      await expect.element(details().getByRole('status')).toHaveTextContent(text);
      disk.put(PLAN, 'written elsewhere');
      expect(value()).toBe('Ask');
      disk.answer = null;
      await userEvent.type(field(), '!');
      expect(disk.notes.get(PLAN)?.text).toBe('Ask!');
    },
  );

  test('has a label, a hint, a length, and no fault that a machine finds', async () => {
    await open();
    const element = field().element() as HTMLTextAreaElement;
    expect(element.maxLength).toBe(2000);
    expect(element.dir).toBe('auto');
    await expect.element(field()).toHaveAccessibleDescription('Stays on this device.');
    expect(await findViolations()).toEqual([]);
  });
});

describe('before it is known what stands there', () => {
  const WHOLE = 'A long note.';

  test('nothing can be written over it, and then it is there', async () => {
    const reading = Promise.withResolvers<void>();
    disk.put(PLAN, WHOLE);
    disk.reading = reading.promise;
    await open({}, true);
    await userEvent.keyboard('x');
    expect(disk.saved).toEqual([]);
    reading.resolve();
    await expect.poll(value).toBe(WHOLE);
    await userEvent.type(field(), ' And more.');
    expect(disk.notes.get(PLAN)?.text).toBe(`${WHOLE} And more.`);
  });

  test('nor where it cannot be read, which is said with what to do; once it can be, it is there', async () => {
    disk.put(PLAN, WHOLE);
    disk.isUnreadable = true;
    await open({}, true);
    await expect.element(details().getByRole('alert')).toMatchTextContent(/^Your note here cannot be read/);
    expect(await findViolations()).toEqual([]);
    await userEvent.keyboard('x');
    expect(disk.saved).toEqual([]);
    expect(disk.notes.get(PLAN)?.text).toBe(WHOLE);
    disk.isUnreadable = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(field()).toHaveValue(WHOLE);
    await expect.element(details().getByRole('alert')).not.toBeInTheDocument();
    // The button went with the focus.
    await expect.element(field()).toHaveFocus();
    await userEvent.type(field(), ' More.');
    expect(disk.notes.get(PLAN)?.text).toBe(`${WHOLE} More.`);
  });

  test.each([
    ['asked in vain stays at the button', true, false],
    ['has gone on meanwhile stays where they are', false, true],
  ])('whoever %s', async (_, isUnreadable, goesOn) => {
    disk.isUnreadable = true;
    await open();
    const again = page.getByRole('button', { name: 'Try again' });
    await expect.element(again).toBeVisible();
    const reading = Promise.withResolvers<void>();
    Object.assign(disk, { reading: reading.promise, isUnreadable });
    await again.click();
    const other = details().getByRole('heading', { level: 2 });
    if (goesOn) (other.element() as HTMLElement).focus();
    reading.resolve();
    if (goesOn) await expect.element(details().getByRole('alert')).not.toBeInTheDocument();
    await reading.promise;
    await expect.element(goesOn ? other : again).toHaveFocus();
  });
});

describe('written elsewhere at the same time', () => {
  test('it shows here', async () => {
    await open();
    disk.put(PLAN, 'from another panel');
    await expect.element(field()).toHaveValue('from another panel');
    disk.put(PLAN, '');
    await expect.element(field()).toHaveValue('');
  });

  test('it takes nothing away of what is still being typed here, which counts', async () => {
    await open();
    disk.held = Promise.withResolvers();
    await userEvent.type(field(), 'Ask');
    disk.put(PLAN, 'from another panel');
    expect(value()).toBe('Ask');
    disk.held.resolve();
    await expect.poll(() => disk.notes.get(PLAN)?.text).toBe('Ask');
    expect(value()).toBe('Ask');
  });
});

describe('the reader', () => {
  test('who wants to write is in the field, again when asking again', async () => {
    await open({}, true);
    await expect.element(field()).toHaveFocus();
  });

  test('who does not begins at the heading', async () => {
    await open();
    await expect.poll(() => focused()?.tagName).toBe('H2');
  });

  test('leaves by Escape, and what was written is kept', async () => {
    await open({}, true);
    await userEvent.keyboard('Ask{Escape}');
    await expect.element(details()).not.toBeInTheDocument();
    expect(disk.notes.get(PLAN)?.text).toBe('Ask');
  });

  test('beside a private tab reads what is there, and writes nothing', async () => {
    disk.put(PLAN, 'Ask');
    await open({ isPrivate: true });
    await expect.element(field()).toHaveValue('Ask');
    await expect.element(field()).toHaveAttribute('readonly');
    await expect.element(field()).toHaveAccessibleDescription(/^Nothing is written in a private window/);
  });
});
