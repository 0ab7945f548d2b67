import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { draftDocument } from '../../../../src/drafting/draft-document.ts';
import type { DraftAnswer, DraftRequest } from '../../../../src/projects/draft-worker.ts';
import { listProjects, removeProject } from '../../../../src/projects/projects.ts';
import { findViolations } from '../../../support/find-violations.ts';
import { actor, place } from '../../../unit/knowledge/example-pack.ts';
import { clearStudio, makeProject, readStored, showStudio } from './show-studio.tsx';

/** The worker that drafts, which answers when a test has it answer. */
class HeldWorker {
  static made: HeldWorker[] = [];
  onmessage: ((event: { data: DraftAnswer }) => void) | null = null;
  asked: DraftRequest | undefined;
  isEnded = false;

  constructor() {
    HeldWorker.made.push(this);
  }

  postMessage(request: DraftRequest): void {
    this.asked = request;
  }

  terminate(): void {
    this.isEnded = true;
  }

  answer(data: DraftAnswer): void {
    this.onmessage?.({ data });
  }
}

const STORY =
  'Mayor Ann Lee said on Monday that the old bridge is safe for another ten years, and that nobody need fear it.';
const OTHER =
  'The Harbour Council said that the ferry is enough for everybody who wants to cross the river before the winter.';
const SIZES = [
  [1280, 680],
  [360, 740],
] as const;

let project: string;

beforeEach(async () => {
  HeldWorker.made = [];
  vi.stubGlobal(
    'Worker',
    new Proxy(Worker, {
      construct: (Real, [url, options]) =>
        String(url).endsWith('/draft-worker.js') ? new HeldWorker() : new Real(url, options),
    }),
  );
  await page.viewport(1280, 680);
  await clearStudio();
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await clearStudio();
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const textFile = (name: string, text: string) => new File([text], name);

async function show(changes: Parameters<typeof makeProject>[0] = { sources: new Map(), drafts: new Map() }) {
  project = await makeProject(changes);
  showStudio(project, 'documents');
  await expect.element(button('Choose documents')).toBeVisible();
}

/** As choosing them in the browser's dialog, which no program opens. */
function choose(...files: File[]): void {
  const input = document.querySelector<HTMLInputElement>('#step input[type="file"]')!;
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

async function expectFit(): Promise<void> {
  for (const [width, height] of SIZES) {
    await page.viewport(width, height);
    expect(document.documentElement.scrollWidth).toBe(width);
    expect(await findViolations()).toEqual([]);
  }
}

describe('a file that is no document', () => {
  test.each<[string, File, string]>([
    ['is empty', textFile('empty.txt', ''), 'is empty.'],
    [
      'is of no kind that is read',
      textFile('photo.png', 'x'),
      'cannot be read (.png): only txt, md, html, docx and pdf can.',
    ],
    [
      'comes from an old Word',
      new File([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)], 'old.doc'),
      'comes from an old version of Word, or has a password. Save it as docx without one.',
    ],
    ['is damaged', textFile('broken.docx', 'PK\u0003\u0004 and no more'), 'is damaged, or is no docx file.'],
    [
      'is too large',
      new File([new Uint8Array(65 * 1024 * 1024)], 'large.pdf'),
      'is too large: 65 MB, and at most 64 MB are read.',
    ],
  ])('and %s is refused in words; the one beside it is added', async (_, file, words) => {
    await show();
    choose(file, textFile('good.txt', STORY));
    await expect.element(page.getByRole('alert')).toHaveTextContent(`${file.name} ${words}`);
    await expect
      .poll(async () => [...(await readStored(project)).sources.values()].map(({ file }) => file))
      .toEqual(['good.txt']);
    await expectFit();
  });

  test('is there already is said to be, whatever it is called, and the document stays one', async () => {
    await show();
    choose(textFile('story.txt', STORY));
    await expect.element(page.getByText('story.txt')).toBeVisible();
    choose(textFile('copy.txt', STORY));
    await expect.element(page.getByRole('alert')).toHaveTextContent('copy.txt is in this project already.');
    expect((await readStored(project)).sources.size).toBe(1);
  });

  test('has no room is said to have none, and can be chosen again', async () => {
    await show();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    choose(textFile('story.txt', STORY));
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('story.txt could not be stored: there may be no room left.');
    put.mockRestore();
    choose(textFile('story.txt', STORY));
    await expect.element(page.getByText('story.txt')).toBeVisible();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  test('and another of the same name are each told of', async () => {
    await show();
    choose(textFile('empty.txt', ''), textFile('empty.txt', ''));
    await expect.poll(() => page.getByRole('alert').getByRole('listitem').elements().length).toBe(2);
  });
});

test('what is gone through is told document by document, can be stopped, and goes on where it was', async () => {
  await show();
  choose(textFile('one.txt', STORY), textFile('two.txt', OTHER));
  await expect.element(page.getByText('2 documents are still to be gone through.')).toBeVisible();
  await expect.poll(() => HeldWorker.made[0]?.asked?.text).toBe(STORY);
  HeldWorker.made[0]!.answer({ kind: 'progress', part: 0.25 });
  await expect.element(page.getByRole('progressbar', { name: 'Finding names and statements' })).toHaveValue(0.25);
  await expect.element(page.getByRole('progressbar', { name: 'Waiting for its turn' })).toBeVisible();
  await expectFit();

  await button('Stop').click();
  expect(HeldWorker.made[0]?.isEnded).toBe(true);
  await expect.element(button('Find names and statements in 2 documents')).toBeVisible();
  expect((await readStored(project)).drafts.size).toBe(0);

  await button('Find names and statements in 2 documents').click();
  for (const text of [STORY, OTHER]) {
    await expect.poll(() => HeldWorker.made[1]?.asked?.text).toBe(text);
    const { id } = HeldWorker.made[1]!.asked!;
    HeldWorker.made[1]!.answer({ kind: 'drafted', drafted: draftDocument({ name: id, text }) });
  }
  await expect.poll(() => page.getByText(/^1 statement/).elements().length).toBe(2);
  expect((await readStored(project)).drafts.size).toBe(2);
  await expect.element(button('Stop')).not.toBeInTheDocument();
});

describe('a document that cannot be gone through', () => {
  const fail = async (worker: number, text: string) => {
    await expect.poll(() => HeldWorker.made[worker]?.asked?.text).toBe(text);
    HeldWorker.made[worker]!.answer({ kind: 'failed', reason: 'TypeError' });
  };

  test('is said to be, and left alone when another is added', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    await show();
    choose(textFile('one.txt', STORY));
    await expect.poll(() => HeldWorker.made[0]?.asked?.text).toBe(STORY);
    choose(textFile('two.txt', OTHER));
    await expect.element(page.getByText('two.txt')).toBeVisible();
    await fail(0, STORY);
    await expect.element(page.getByText('It could not be gone through; you can work on it by hand.')).toBeVisible();
    await fail(1, OTHER);
    await expect.element(button('Try again: two.txt')).toBeVisible();
    await expectFit();
    choose(textFile('three.txt', `${OTHER} ${STORY}`));
    await expect.poll(() => HeldWorker.made[2]?.asked?.text).toBe(`${OTHER} ${STORY}`);
    await expect.element(button('Try again: one.txt')).toBeVisible();
    await button('Stop').click();
    // What nobody has tried yet can be: the two that failed are not among them.
    await expect.element(button('Find names and statements in 1 document')).toBeVisible();
  });

  test.each([
    ['at once', false],
    ['after what is being gone through', true],
  ])('is tried again when its author wants that, %s', async (_, isBusy) => {
    vi.spyOn(console, 'warn').mockReturnValue();
    await show();
    choose(textFile('one.txt', STORY));
    await fail(0, STORY);
    await expect.element(button('Try again: one.txt')).toBeVisible();
    let worker = 1;
    if (isBusy) {
      choose(textFile('two.txt', OTHER));
      await expect.poll(() => HeldWorker.made[1]?.asked?.text).toBe(OTHER);
      await button('Try again: one.txt').click();
      await fail(worker++, OTHER);
    } else await button('Try again: one.txt').click();
    await expect.poll(() => HeldWorker.made[worker]?.asked?.text).toBe(STORY);
    const { id } = HeldWorker.made[worker]!.asked!;
    HeldWorker.made[worker]!.answer({ kind: 'drafted', drafted: draftDocument({ name: id, text: STORY }) });
    await expect.element(page.getByText(/^1 statement/)).toBeVisible();
    await expect.element(button('Try again: one.txt')).not.toBeInTheDocument();
  });
});

test('to a project that was removed elsewhere nothing is added, which is said with a way out', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  await show();
  await removeProject(project);
  choose(textFile('story.txt', STORY));
  await expect
    .element(page.getByRole('alert').getByRole('listitem'))
    .toHaveTextContent('story.txt could not be stored: this project was removed on another page.');
  await button('Keep as a new project').click();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  expect(await listProjects()).toHaveLength(1);
  // The copy is opened in its place.
  await expect.element(button('Choose documents')).toBeVisible();
  choose(textFile('story.txt', STORY));
  await expect.element(page.getByText('story.txt')).toBeVisible();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('a document is taken away with all that was found in it, and brought back', async () => {
  await show({ actors: new Map([['council', actor('council', { evidence: [place({ source: 'gazette' })] })]]) });
  await button('Remove: The ferry and the bridge').click();
  await expect.poll(async () => [...(await readStored(project)).sources.keys()]).toEqual(['herald']);
  expect([...(await readStored(project)).drafts.keys()]).toEqual(['herald']);
  await button('Undo: document “The ferry and the bridge” removed').click();
  await expect.poll(async () => [...(await readStored(project)).sources.keys()].sort()).toEqual(['gazette', 'herald']);
  expect((await readStored(project)).drafts.size).toBe(2);
  await expectFit();
});

test('what a document says of itself is corrected where it stands', async () => {
  await show({});
  await page.getByText('A tunnel instead').click();
  await page.getByLabelText('Published by').fill('The Herald');
  await expect
    .poll(async () => (await readStored(project)).sources.get('herald')?.outlet)
    .toEqual({ name: 'The Herald', basis: 'stated' });
  await expectFit();
});
