import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CardPort, CardRequest } from '../../../../src/card/port.ts';
import { send } from '../../../../src/messaging/send.ts';
import { CARD, LateCard, loadCard } from '../../../../src/page/navigation/late-card.ts';
import { render } from '../render.ts';

vi.mock('../../../../src/messaging/send.ts', () => ({ send: vi.fn() }));

const world = globalThis as { [CARD]?: CardPort };

/** A card that only remembers what it was asked to show. */
function makeCard(): CardPort {
  const port = { prepare: vi.fn(), open: vi.fn(), close: vi.fn(), leave: vi.fn(), follow: vi.fn(), stop: vi.fn() };
  const no = () => vi.fn(() => false);
  return { ...port, listenAgain: vi.fn(), isPinned: no(), stays: no(), contains: no() };
}

let mention: HTMLElement;
const request = (changes: Partial<CardRequest> = {}) =>
  ({
    ...{ by: 'pointer', onClose: vi.fn(), rects: () => [...mention.getClientRects()] },
    ...changes,
  }) as unknown as CardRequest & { onClose: ReturnType<typeof vi.fn> };

let arrive: (card: CardPort | null) => void;
let load: ReturnType<typeof vi.fn<() => Promise<CardPort | null>>>;
let late: LateCard;

/** Have the script come, and let whoever waits for it go on. */
async function come(port: CardPort | null): Promise<void> {
  arrive(port);
  await new Promise((resolve) => setTimeout(resolve));
}

beforeEach(() => {
  mention = render('<p>A <b>mention</b> and more</p><p id="elsewhere">Elsewhere</p>').querySelector('b')!;
  load = vi.fn(
    () =>
      new Promise<CardPort | null>((resolve) => {
        arrive = resolve;
      }),
  );
  late = new LateCard(load);
});
afterEach(() => late.stop());

describe('a card that is asked for before its script has come', () => {
  test('is shown once it is there, and brought in once', async () => {
    late.prepare();
    const asked = request();
    late.open(asked);
    late.prepare();
    const port = makeCard();
    await come(port);
    expect(vi.mocked(port.open).mock.calls).toEqual([[asked]]);
    expect(load).toHaveBeenCalledOnce();
    const next = request();
    late.open(next);
    expect(vi.mocked(port.open).mock.lastCall).toEqual([next]);
    expect(asked.onClose).not.toHaveBeenCalled();
  });

  test('gives way to the next that is asked for', async () => {
    const [first, second] = [request(), request()];
    late.open(first);
    late.open(second);
    const port = makeCard();
    await come(port);
    expect(first.onClose).toHaveBeenCalledOnce();
    expect(vi.mocked(port.open).mock.calls).toEqual([[second]]);
  });

  test.each<[string, Partial<CardRequest>, () => unknown]>([
    ['marking ends', {}, () => late.close()],
    ['the reader goes elsewhere', {}, () => late.leave()],
    ['the page script ends', {}, () => late.stop()],
    ['the mention is gone from the page', { rects: () => [] }, () => late.follow()],
    ['something else is pressed', {}, () => userEvent.click(document.querySelector('#elsewhere')!)],
    ['a pointer that rested goes on', { by: 'hover' }, () => userEvent.hover(document.querySelector('#elsewhere')!)],
  ])('is shown no more when %s', async (_, changes, leave) => {
    const asked = request(changes);
    late.open(asked);
    await leave();
    expect(asked.onClose).toHaveBeenCalledOnce();
    const port = makeCard();
    await come(port);
    expect(port.open).not.toHaveBeenCalled();
  });

  test.each<[string, Partial<CardRequest>, () => unknown]>([
    ['the page is read anew', {}, () => late.follow()],
    ['the mention is pressed again', {}, () => userEvent.click(mention)],
    ['a pointer moves on after a press', {}, () => userEvent.hover(document.querySelector('#elsewhere')!)],
    ['a pointer that rests moves on the mention', { by: 'hover' }, () => userEvent.hover(mention)],
  ])('is still shown when %s', async (_, changes, act) => {
    const asked = request(changes);
    late.open(asked);
    await act();
    const port = makeCard();
    await come(port);
    expect(vi.mocked(port.open).mock.calls).toEqual([[asked]]);
  });

  test.each<[CardRequest['by'], boolean]>([
    ['pointer', true],
    ['keyboard', true],
    ['hover', false],
  ])('by %s: a resting pointer must not replace it: %s', (by, stays) => {
    late.open(request({ by }));
    expect(late.stays()).toBe(stays);
  });
});

test('where the script does not come the card counts as closed, and the next who asks tries again', async () => {
  const asked = request();
  late.open(asked);
  await come(null);
  expect(asked.onClose).toHaveBeenCalledOnce();
  const again = request();
  late.open(again);
  const port = makeCard();
  await come(port);
  expect(load).toHaveBeenCalledTimes(2);
  expect(vi.mocked(port.open).mock.calls).toEqual([[again]]);
});

test('what is asked of a card that has come is asked of that card', async () => {
  late.prepare();
  const port = makeCard();
  vi.mocked(port.isPinned).mockReturnValue(true);
  await come(port);
  const event = new Event('click');
  late.follow();
  late.listenAgain();
  late.leave();
  late.close();
  expect([late.isPinned(), late.stays(), late.contains(event)]).toEqual([true, false, false]);
  for (const name of ['follow', 'listenAgain', 'leave', 'close', 'stays'] as const)
    expect(port[name]).toHaveBeenCalled();
  expect(vi.mocked(port.contains).mock.lastCall).toEqual([event]);
});

test('the script is asked for, and what it leaves belongs to one copy of the page script alone', async () => {
  const port = makeCard();
  vi.mocked(send).mockImplementation(async () => {
    world[CARD] = port;
    return { ok: true, value: null } as never;
  });
  expect(await loadCard()).toBe(port);
  expect(vi.mocked(send).mock.lastCall).toEqual(['loadPart', { part: 'card' }]);
  expect(world[CARD]).toBeUndefined();
});
