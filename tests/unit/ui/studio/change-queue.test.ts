import { describe, expect, test, vi } from 'vitest';
import { ChangeQueue, type Target, type Wish } from '../../../../src/ui/studio/change-queue.ts';

/** A project that has the names of what it took, and takes nothing while something is wrong with it. */
class Disk implements Target {
  readonly id: string;
  readonly has: string[] = [];
  isClosed = false;
  trouble: Error | null = null;
  /** Alone what is called so is not taken. */
  not = '';

  constructor(id = 'disk') {
    this.id = id;
  }

  async change(...[, name]: Parameters<Target['change']>): Promise<boolean> {
    if (this.trouble && (this.not === '' || this.not === name)) throw this.trouble;
    this.has.push(name);
    return name !== 'same';
  }

  close(): void {
    this.isClosed = true;
  }
}

const FULL = new DOMException('no room', 'QuotaExceededError');
const REMOVED = new DOMException('gone', 'NotFoundError');
const wish = (name: string, join?: string): Wish => ({ kind: 'edit', name, make: () => [], join });
const full = (disk: Disk, not = '') => Object.assign(disk, { trouble: FULL, not });
const roomy = (disk: Disk) => Object.assign(disk, { trouble: null });

/** Each is wanted while the disk is full. */
async function fail(queue: ChangeQueue, ...wishes: Wish[]): Promise<void> {
  for (const one of wishes) await expect(queue.change(one)).rejects.toBe(FULL);
}

describe('what waited while there was no room', () => {
  test.each<[string, wishes: Wish[], stored: string[]]>([
    ['one of a kind', [wish('oppose')], ['oppose']],
    ['several, each of them', [wish('add'), wish('remove'), wish('add')], ['add', 'remove', 'add']],
    ['letters of one field, as the last left it', [wish('T', 'label 1'), wish('To', 'label 1')], ['To']],
    [
      'letters with something between, all of it',
      [wish('T', 'label 1'), wish('remove'), wish('To', 'label 1')],
      ['T', 'remove', 'To'],
    ],
    ['letters of two fields', [wish('T', 'label 1'), wish('To', 'note 1')], ['T', 'To']],
  ])('is stored in its order before what comes next: %s', async (_, wishes, stored) => {
    const disk = full(new Disk());
    const queue = new ChangeQueue(disk);
    await fail(queue, ...wishes);
    roomy(disk);
    expect(await queue.change(wish('last'))).toBe(true);
    expect(disk.has).toEqual([...stored, 'last']);
    await queue.retry();
    expect(disk.has).toEqual([...stored, 'last']);
  });

  test('holds up what comes after it, though there is room for that', async () => {
    const disk = full(new Disk(), 'large');
    const queue = new ChangeQueue(disk);
    await fail(queue, wish('large'), wish('small'));
    expect(disk.has).toEqual([]);
    roomy(disk);
    await queue.retry();
    expect(disk.has).toEqual(['large', 'small']);
  });

  test('is stored before anything is taken back, which is not done where it cannot be', async () => {
    const disk = full(new Disk());
    const queue = new ChangeQueue(disk);
    const undo = async () => disk.has.pop() !== undefined;
    await fail(queue, wish('one'), wish('two'));
    await expect(queue.afterAll(undo)).rejects.toBe(FULL);
    roomy(disk);
    expect(await queue.afterAll(undo)).toBe(true);
    expect(disk.has).toEqual(['one']);
  });
});

test('what changes nothing is told so, also behind something that did', async () => {
  const disk = full(new Disk());
  const queue = new ChangeQueue(disk);
  await fail(queue, wish('one'));
  roomy(disk);
  expect(await queue.change(wish('same'))).toBe(false);
  expect(await queue.retry()).toBe(false);
});

test('a fault of the change itself, which no other try mends, holds up nobody', async () => {
  using _told = vi.spyOn(console, 'error').mockReturnValue();
  const disk = Object.assign(new Disk(), { trouble: new TypeError('no such record'), not: 'faulty' });
  const queue = new ChangeQueue(disk);
  await expect(queue.change(wish('faulty'))).rejects.toThrow('no such record');
  expect(await queue.change(wish('next'))).toBe(true);
  expect(disk.has).toEqual(['next']);
});

test('what was wanted before it was closed is stored', async () => {
  const disk = new Disk();
  const queue = new ChangeQueue(disk);
  const stored = Promise.all([queue.change(wish('one')), queue.change(wish('two'))]);
  queue.close();
  expect(disk.isClosed).toBe(false);
  await stored;
  await queue.retry();
  expect([disk.has, disk.isClosed]).toEqual([['one', 'two'], true]);
});

describe('moved to a copy', () => {
  test('what waits is stored there once, and so is what comes meanwhile', async () => {
    const [gone, copy] = [full(new Disk()), new Disk('copy')];
    const queue = new ChangeQueue(gone);
    await fail(queue, wish('one'), wish('two'));
    full(copy, 'two');
    const moved = queue.moveTo(async () => copy);
    const next = queue.retry();
    await expect(moved).rejects.toBe(FULL);
    await expect(next).rejects.toBe(FULL);
    expect(copy.has).toEqual(['one']);
    roomy(copy);
    const again = queue.moveTo(async () => new Disk('second'));
    const meanwhile = queue.change(wish('three'));
    expect((await again).id).toBe('copy');
    expect(await meanwhile).toBe(true);
    expect(copy.has).toEqual(['one', 'two', 'three']);
    expect(gone).toMatchObject({ has: [], isClosed: true });
  });

  test('another is made where that one was removed as well', async () => {
    const [gone, copy, second] = [full(new Disk()), new Disk('copy'), new Disk('second')];
    const queue = new ChangeQueue(gone);
    await fail(queue, wish('one'));
    copy.trouble = REMOVED;
    await expect(queue.moveTo(async () => copy)).rejects.toBe(REMOVED);
    expect((await queue.moveTo(async () => second)).id).toBe('second');
    expect([copy.isClosed, second.has]).toEqual([true, ['one']]);
  });
});
