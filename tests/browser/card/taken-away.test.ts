import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { makeScene, type Scene, settle } from './open-card.ts';

let scene: Scene;
beforeEach(() => {
  scene = makeScene('<p>Of <b id="mention">the tunnel plan</b>.</p><div id="elsewhere"></div><button>Away</button>');
});
afterEach(() => {
  scene.card.stop();
  for (const element of document.querySelectorAll('[data-test]')) element.remove();
  document.documentElement.removeAttribute('style');
  document.documentElement.inert = false;
});

let ending = new AbortController();
let signal = ending.signal;
beforeEach(() => {
  ending = new AbortController();
  signal = ending.signal;
});
afterEach(() => ending.abort());

const host = () => document.querySelector<HTMLElement>('[data-counterpoint-card]')!;
const root = document.documentElement;

/** Put something of the page's over everything, where it belongs to the top layer. */
function cover(name: string): HTMLElement {
  const element = document.createElement(name);
  element.dataset.test = '';
  element.style.cssText = 'position: fixed; inset: 0; width: 100vw; height: 100vh; max-width: none; max-height: none';
  document.body.append(element);
  return element;
}

/** Lay something over a part of the card: shares of its box from the left and from the top. */
function coverPart(across: [number, number], down: [number, number]): HTMLElement {
  const { left, top, width, height } = scene.panel()!.getBoundingClientRect();
  const element = cover('div');
  element.popover = 'manual';
  Object.assign(element.style, { inset: 'auto', margin: '0', border: '0', padding: '0', background: 'red' });
  Object.assign(element.style, { left: `${left + width * across[0]}px`, top: `${top + height * down[0]}px` });
  element.style.width = `${width * (across[1] - across[0])}px`;
  element.style.height = `${height * (down[1] - down[0])}px`;
  element.showPopover();
  return element;
}

async function pin(): Promise<void> {
  const panel = scene.panel()!;
  await userEvent.click(panel.querySelector('[aria-label="More"]')!);
  await userEvent.click(panel.querySelector('.menu button')!);
  await settle();
  expect(scene.card.isPinned()).toBe(true);
}

/** What a page can do to an open card for good. */
const TAKEN: [string, () => void][] = [
  ['takes the card out', () => host().remove()],
  ['moves the card', () => document.getElementById('elsewhere')!.append(host())],
  ['puts the card in once more where it was', () => root.append(host())],
  ['makes the card inert', () => host().toggleAttribute('inert', true)],
  ['makes everything inert', () => root.toggleAttribute('inert', true)],
  ['displays nothing', () => root.style.setProperty('display', 'none')],
  ['skips everything', () => root.style.setProperty('content-visibility', 'hidden')],
];

/** What it can lay over it. */
const COVERED: [string, () => void][] = [
  ['opens a modal dialog', () => (cover('dialog') as HTMLDialogElement).showModal()],
  [
    'lays something over all of it',
    () => {
      const above = cover('div');
      above.popover = 'manual';
      above.showPopover();
    },
  ],
  [
    'lays something over most of it, and leaves a button',
    () => {
      coverPart([0, 1], [0.25, 1]);
      coverPart([0, 0.8], [0, 0.25]);
    },
  ],
];

describe('a card is closed when the page', () => {
  test.each([...TAKEN, ...COVERED])('%s', async (_, take) => {
    await scene.open();
    take();
    await expect.poll(() => scene.closed).toEqual(['first']);
    expect(host()).toBeNull();
    expect(scene.card.stays()).toBe(false);
  });

  test.each(TAKEN)('%s, pinned or not', async (_, take) => {
    await scene.open();
    await pin();
    take();
    await expect.poll(() => scene.closed).toEqual(['first']);
    expect(scene.card.isPinned()).toBe(false);
  });

  test.each(COVERED)('%s, and keeps what happens from others', async (_, take) => {
    for (const type of ['toggle', 'beforetoggle', 'focusin']) {
      window.addEventListener(type, (event) => event.stopImmediatePropagation(), { capture: true, signal });
    }
    await scene.open();
    await settle();
    take();
    await expect.poll(() => scene.closed).toEqual(['first']);
  });

  test('lays something over all of it, and puts off whoever would look in the next frame', async () => {
    await scene.open();
    COVERED.at(-1)![1]();
    const [away, other] = [document.querySelector('button')!, document.createElement('button')];
    document.body.append(other);
    const goOn = () => {
      if (!signal.aborted) requestAnimationFrame(goOn);
      (document.activeElement === away ? other : away).focus();
    };
    goOn();
    await expect.poll(() => scene.closed).toEqual(['first']);
  });

  test('and is opened anew by the next who asks', async () => {
    await scene.open();
    host().remove();
    await expect.poll(() => scene.closed).toEqual(['first']);
    const panel = await scene.open({ id: 'second' });
    expect(panel.checkVisibility()).toBe(true);
    await userEvent.click(panel.querySelector('[aria-label="Close"]')!);
    expect(scene.closed).toEqual(['first', 'second']);
  });

  test('where everything is inert it does not stay open at all', async () => {
    root.inert = true;
    await scene.open({ by: 'keyboard' });
    await expect.poll(() => scene.closed).toEqual(['first']);
    expect(host()).toBeNull();
  });
});

describe('listened to again', () => {
  test('a card that has gone with its document closes at once', async () => {
    await scene.open();
    host().remove();
    scene.card.listenAgain();
    expect(scene.closed).toEqual(['first']);
  });

  test('one that is there stays and works', async () => {
    const panel = await scene.open();
    scene.card.listenAgain();
    await userEvent.click(panel.querySelector('.sources > summary')!);
    expect(panel.querySelector<HTMLDetailsElement>('.sources')?.open).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(scene.closed).toEqual(['first']);
  });
});

describe('it stays when the page', () => {
  test.each<[string, () => void]>([
    [
      'lays something over a part of it',
      () => Object.assign(cover('div'), { popover: 'manual' }).style.setProperty('width', '120px'),
    ],
    ['puts in other elements', () => root.append(Object.assign(document.createElement('i'), { hidden: true }))],
    [
      'unfolds something',
      () => Object.assign(cover('details').style, { position: 'static', width: 'auto', height: 'auto' }),
    ],
    ['makes other parts inert', () => document.body.toggleAttribute('inert', true)],
    ['hides all else', () => root.style.setProperty('visibility', 'hidden')],
  ])('%s', async (_, change) => {
    await scene.open();
    change();
    document.querySelector<HTMLElement>('[data-test][popover]')?.showPopover();
    document.querySelector('details[data-test]')?.toggleAttribute('open', true);
    await settle();
    await settle();
    expect(scene.closed).toEqual([]);
    document.body.inert = false;
    root.querySelector(':scope > i')?.remove();
  });
});

describe('a press', () => {
  const step = vi.fn();
  const press = () => userEvent.click(scene.panel()!.querySelector('[aria-label="Next mark"]')!);
  const at = (type: string, run: () => void) =>
    window.addEventListener(type, run, { capture: true, once: true, signal });
  beforeEach(() => step.mockClear());

  test.each([
    ['pointerdown', 'mousedown'],
    ['pointerdown', 'mouseup'],
    ['mouseup', 'dblclick'],
  ])('on what a cover has left of the card is dropped: laid over it at %s, gone at %s', async (from, to) => {
    await scene.open({ step });
    const above: HTMLElement[] = [];
    at(from, () => above.push(coverPart([0, 1], [0.25, 1]), coverPart([0, 0.4], [0, 0.25])));
    at(to, () => above.map((each) => each.remove()));
    await press();
    expect(above).toHaveLength(2);
    expect(step).not.toHaveBeenCalled();
  });

  test('on a card of which little is covered is acted on, and so is the next after one that was dropped', async () => {
    await scene.open({ step });
    const above: HTMLElement[] = [];
    at('pointerdown', () => above.push(coverPart([0, 1], [0.25, 1])));
    at('mousedown', () => above.map((each) => each.remove()));
    await press();
    expect(step).not.toHaveBeenCalled();
    coverPart([0, 0.3], [0, 1]);
    await press();
    expect(step).toHaveBeenCalledTimes(1);
  });
});

describe('a pinned card', () => {
  const isThere = () => scene.panel()?.checkVisibility() === true && reaches();
  const reaches = () => {
    const { left, top, width, height } = scene.panel()!.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === host();
  };
  beforeEach(async () => {
    await scene.open();
    await pin();
  });

  test('is brought to the top again when something is laid over it', async () => {
    const above = Object.assign(cover('div'), { popover: 'manual' });
    above.showPopover();
    expect(isThere()).toBe(false);
    await expect.poll(isThere).toBe(true);
    expect(above.matches(':popover-open')).toBe(true);
    expect(scene.closed).toEqual([]);
  });

  test('closes when it is covered over and over', async () => {
    const above = Object.assign(cover('div'), { popover: 'manual' });
    const again = () => {
      above.hidePopover();
      above.showPopover();
    };
    for (let round = 0; round < 20 && scene.closed.length === 0; round++) {
      again();
      await settle();
    }
    await expect.poll(() => scene.closed).toEqual(['first']);
  });

  test('waits below a modal dialog, and leaves it Escape', async () => {
    const dialog = cover('dialog') as HTMLDialogElement;
    dialog.showModal();
    await settle();
    await settle();
    expect(isThere()).toBe(false);
    await userEvent.keyboard('{Escape}');
    expect(dialog.open).toBe(false);
    await expect.poll(isThere).toBe(true);
    expect(scene.card.isPinned()).toBe(true);
    await userEvent.click(scene.panel()!.querySelector('[aria-label="Close"]')!);
    expect(scene.closed).toEqual(['first']);
  });

  test('waits until nothing fills the screen any more', async () => {
    const video = document.createElement('video');
    video.dataset.test = '';
    document.body.append(video);
    document.querySelector('button')!.onclick = () => video.requestFullscreen();
    await userEvent.click(document.querySelector('button')!);
    await expect.poll(() => document.fullscreenElement).toBe(video);
    await settle();
    await settle();
    expect(isThere()).toBe(false);
    await document.exitFullscreen();
    await expect.poll(isThere).toBe(true);
    expect(scene.closed).toEqual([]);
    await userEvent.click(scene.panel()!.querySelector('[aria-label="Close"]')!);
    expect(scene.closed).toEqual(['first']);
  });
});

describe('in a view transition', () => {
  /** One that goes on until it is skipped. */
  async function begin(): Promise<ViewTransition> {
    const style = document.createElement('style');
    style.dataset.test = '';
    style.textContent = '::view-transition-group(*), ::view-transition-old(*) { animation-duration: 99s }';
    document.head.append(style);
    const transition = document.startViewTransition(() => document.body.append('x'));
    await transition.ready;
    return transition;
  }

  test.each([false, true])('the focus may go about, pinned %s', async (pinned) => {
    await scene.open();
    if (pinned) await pin();
    const transition = await begin();
    document.querySelector('button')!.focus();
    await settle();
    await settle();
    expect(root.matches(':active-view-transition')).toBe(true);
    transition.skipTransition();
    await transition.finished;
    await settle();
    expect(scene.closed).toEqual([]);
    await userEvent.click(scene.panel()!.querySelector('[aria-label="Close"]')!);
    expect(scene.closed).toEqual(['first']);
  });

  test('nothing in the card is pressed, as what is seen is a picture of it', async () => {
    const step = vi.fn();
    const panel = await scene.open({ step });
    panel.querySelector<HTMLElement>('[aria-label="Next mark"]')!.focus();
    const transition = await begin();
    await userEvent.keyboard('{Enter}');
    expect(step).not.toHaveBeenCalled();
    transition.skipTransition();
    await transition.finished;
    await userEvent.keyboard('{Enter}');
    expect(step).toHaveBeenCalledTimes(1);
  });
});

describe('it stays, and can be pressed, when an honest page', () => {
  const fix = (style: string) => {
    cover('div').style.cssText = `position: fixed; z-index: 2147483647; background: gold; ${style}`;
  };

  test.each<[string, () => unknown]>([
    ['has a header that stays', () => fix('inset: 0 0 auto; height: 300px')],
    ['has a bubble in the corner', () => fix('inset: auto 10px 10px auto; width: 400px; height: 400px')],
    ['asks for consent over everything', () => fix('inset: 0')],
    ['is zoomed', () => root.style.setProperty('zoom', '1.5')],
    ['is in a smaller window', () => page.viewport(500, 420)],
    ['is in a narrow one', () => page.viewport(360, 640)],
    ['is scrolled', () => scrollBy(0, 30)],
    ['is moved about', () => root.style.setProperty('transform', 'translateY(20px)')],
    ['gets another font', () => new FontFace('Late', 'local("DejaVu Serif"), local("Liberation Serif")').load()],
    ['unfolds something in the card', () => userEvent.click(scene.panel()!.querySelector('.sources > summary')!)],
    ['shows a hint over a part of it', () => coverPart([0.2, 0.6], [0.1, 0.9])],
    ['shows a hint across it', () => coverPart([0, 1], [0.4, 0.8])],
  ])('%s', async (_, change) => {
    await page.viewport(1000, 800);
    document.body.style.height = '2000px';
    const panel = await scene.open();
    await change();
    // Longer than a browser takes to tell that something lies over the card.
    for (let frame = 0; frame < 20; frame++) await settle();
    expect(scene.closed).toEqual([]);
    await userEvent.click(panel.querySelector('[aria-label="Close"]')!);
    expect(scene.closed).toEqual(['first']);
    document.body.removeAttribute('style');
    scrollTo(0, 0);
  });
});

describe('Escape', () => {
  test('is left to what lies over the card', async () => {
    await scene.open();
    const seen = vi.fn();
    document.addEventListener('keydown', seen);
    const dialog = cover('dialog') as HTMLDialogElement;
    dialog.showModal();
    await userEvent.keyboard('{Escape}');
    document.removeEventListener('keydown', seen);
    expect(seen).toHaveBeenCalled();
    expect(dialog.open).toBe(false);
    expect(scene.closed).toEqual(['first']);
  });
});

test('what fills the screen takes the card of its mention in', async () => {
  scene = makeScene('<section id="full"><p>Of <b id="mention">the tunnel plan</b>.</p><button>Go</button></section>');
  const section = document.getElementById('full')!;
  section.querySelector('button')!.onclick = () => section.requestFullscreen();
  await userEvent.click(section.querySelector('button')!);
  await expect.poll(() => document.fullscreenElement).toBe(section);
  const panel = await scene.open();
  await settle();
  expect(host().parentNode).toBe(section);
  await userEvent.click(panel.querySelector('[aria-label="Close"]')!);
  expect(scene.closed).toEqual(['first']);
  await document.exitFullscreen();
});
