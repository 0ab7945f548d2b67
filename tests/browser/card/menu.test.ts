import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CardMenu } from '../../../src/card/card-menu.tsx';
import type { DismissScope } from '../../../src/card/dismiss-scopes.ts';
import type { CardRequest } from '../../../src/card/port.ts';
import { failed } from '../../../src/messaging/answers.ts';
import type { NamedExplanation } from '../../../src/spotting/name-rule.ts';
import { contestedClaim, person } from '../../fixtures/entry-views.ts';
import { makeExplanation, makeScene, type Scene, settle } from './open-card.ts';

let scene: Scene;
beforeEach(() => {
  scene = makeScene();
});
afterEach(() => scene.card.stop());

const tool = (label: string) => scene.panel()!.querySelector<HTMLElement>(`[aria-label="${label}"]`)!;
const names = { entries: { norland: 'Norland' }, lists: {}, topics: { norvik: ['Norvik', 'strait'] } };
const explained = (explanation: Partial<NamedExplanation>) => async () => ({
  ok: true as const,
  value: makeExplanation({ names, ...explanation }),
});
const withText = (text: string) =>
  [...scene.panel()!.querySelectorAll<HTMLElement>('button, summary')].find((each) => each.textContent === text)!;

async function openMenu(changes: Partial<CardRequest> = {}): Promise<HTMLElement> {
  const panel = await scene.open(changes);
  await userEvent.click(tool('More'));
  return panel;
}

describe('the tools', () => {
  test.each([
    ['Previous mark', -1],
    ['Next mark', 1],
  ])('%s asks the page to go there, and keeps the focus on the next card', async (label, by) => {
    const step = vi.fn(() => {
      scene.card.leave();
      void scene.open({ by: 'keyboard', id: 'second' });
    });
    await scene.open({ step });
    await userEvent.click(tool(label));
    await settle();
    expect(step).toHaveBeenCalledWith(by);
    expect((scene.panel()!.getRootNode() as ShadowRoot).activeElement?.ariaLabel).toBe(label);
  });

  test.each([
    [{ number: 2, of: 7 }, 'Claim · Feb 24, 2023 · mention 2 of 7'],
    [{ number: 1, of: 1 }, 'Claim · Feb 24, 2023'],
  ])('says which mention of how many: %j', async (place, text) => {
    const panel = await scene.open({ place });
    expect(panel.querySelector('.kind')?.textContent).toBe(text);
  });

  test.each<[string, Partial<CardRequest>, string]>([
    ['of a word that is a name like others', { explain: explained({}) }, 'Person · mention 2 of 7'],
    ['of a word that stands for somebody', { explain: explained({ kind: 'metonym' }) }, 'Person · “Lindqvist” often'],
    ['of the name itself', { text: person.label, explain: explained({ kind: 'metonym' }) }, 'Person · mention 2 of 7'],
    ['of a word of which nobody knows', { explain: async () => failed('failed', 'none') }, 'Person · mention 2 of 7'],
  ])('has no dot for what it does not say: %s', async (_, changes, text) => {
    const panel = await scene.open({ view: person, text: 'Lindqvist', place: { number: 2, of: 7 }, ...changes });
    await settle();
    expect(panel.querySelector('.kind')?.textContent).toContain(text);
  });

  test('the menu is closed at first, and for every new card', async () => {
    const panel = await openMenu();
    expect(tool('More').ariaExpanded).toBe('true');
    expect(panel.querySelector(`#${tool('More').getAttribute('aria-controls')}`)).not.toBeNull();
    await scene.open({ id: 'second' });
    expect(tool('More').ariaExpanded).toBe('false');
    expect(scene.panel()!.querySelector('.menu')).toBeNull();
  });

  test('the side panel opens from the menu', async () => {
    const openPanel = vi.fn();
    await openMenu({ openPanel });
    await userEvent.click(withText('Open in the side panel'));
    expect(openPanel).toHaveBeenCalledOnce();
  });
});

test('nothing in it acts on a click that was made up, on whatever it is', async () => {
  const [step, dismiss, openPanel, explain] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const panel = await openMenu({ step, dismiss, openPanel, explain, published: '2020-01-01' });
  const before = panel.innerHTML;
  const all = panel.querySelectorAll<HTMLElement>('button, summary, input, label, a');
  expect(all.length).toBeGreaterThan(12);
  for (const each of all) {
    each.click();
    each.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
    each.dispatchEvent(new Event('change', { bubbles: true }));
    each.dispatchEvent(new Event('toggle'));
  }
  await settle();
  for (const act of [step, dismiss, openPanel, write]) expect(act).not.toHaveBeenCalled();
  expect(panel.innerHTML).toBe(before);
  expect(scene.panel()).toBe(panel);
  write.mockRestore();
});

describe('why it is marked', () => {
  async function ask(explain: CardRequest['explain']): Promise<string> {
    const panel = await openMenu({ explain, text: 'The tunnel plan' });
    await userEvent.click(withText('Why is this marked?'));
    await settle();
    return panel.querySelector('.menu')!.textContent;
  }

  test.each<[string, Partial<NamedExplanation>, string]>([
    ['a name', {}, `“tunnel plan” is a name for “${contestedClaim.label}”.`],
    ['a word that stands for it', { kind: 'metonym', text: 'norvik' }, '“norvik” often stands for'],
    ['a phrase', { kind: 'phrase', text: 'tunnel/rail plan?' }, '“The tunnel plan” matches a phrase'],
    ['the places of a phrase', { kind: 'phrase', text: 'tunnel/rail plan?' }, 'tunnel / rail(plan)'],
    ['a condition', { gates: [{ topic: 'norvik' }] }, 'because:words such as “Norvik” or “strait” show'],
    ['an entry by its name', { gates: [{ needs: ['norland'] }] }, 'the page also mentions “Norland”'],
    ['a mention by its name', { kind: 'phrase', text: '@norland tunnel' }, 'mention of Norlandtunnel'],
    [
      'conditions of which one holds',
      { gates: [{ needs: ['norland'] }, { mixedCase: true }] },
      'one of these is true:the page also mentions “Norland”orits line is not all in capitals',
    ],
  ])('%s', async (_, explanation, expected) => expect(await ask(explained(explanation))).toContain(expected));

  test('is asked for only when the reader wants to know', async () => {
    const explain = vi.fn(explained({}));
    await openMenu({ explain });
    expect(explain).not.toHaveBeenCalled();
    await userEvent.click(withText('Why is this marked?'));
    await settle();
    expect(explain).toHaveBeenCalledOnce();
  });

  test('says when it cannot be told', async () => {
    const text = await ask(async () => ({ ok: false, error: { code: 'failed', message: 'x' } }));
    expect(text).toContain('The reason could not be loaded.');
  });
});

describe('not this', () => {
  test.each([
    ['Only this visit', 'here'],
    ['On this site', 'site'],
    ['On all sites', 'always'],
  ])('“%s” tells the page: %s. The card says so, and takes it back', async (label, scope) => {
    const dismiss = vi.fn(async () => true);
    const panel = await openMenu({ dismiss });
    await userEvent.click(withText('Don’t mark this'));
    await userEvent.click(withText(label));
    await settle();
    expect(panel.querySelector('[role="status"]')?.textContent).toMatch(/^Not marked .* any more\. Undo$/);
    expect(panel.querySelector('.position, .menu, .limits')).toBeNull();
    await userEvent.click(withText('Undo'));
    await settle();
    expect(dismiss.mock.calls).toEqual([
      [scope, true],
      [scope, false],
    ]);
    expect(panel.querySelector('.position')).not.toBeNull();
  });

  test('what could not be kept is said, and there is nothing to undo', async () => {
    const panel = await openMenu({ dismiss: async () => false });
    await userEvent.click(withText('Don’t mark this'));
    await userEvent.click(withText('On all sites'));
    await settle();
    expect(panel.querySelector('[role="status"]')?.textContent?.trim()).toBe('That did not work. Please try again.');
    expect(withText('Undo')).toBeUndefined();
  });

  test('offers only what works on the page: our own sample belongs to no site', () => {
    const root = document.createElement('div');
    const request = { text: 'text', explain: vi.fn(), openPanel: vi.fn() };
    const scopes: DismissScope[] = ['here', 'always'];
    render(
      h(CardMenu, { label: 'x', pinned: false, noted: false, request, scopes, onPin: vi.fn(), onDismiss: vi.fn() }),
      root,
    );
    const offered = [...root.querySelectorAll('.scopes button')].map(({ textContent }) => textContent);
    expect(offered).toEqual(['Only this visit', 'On all sites']);
  });

  test('says where it can be undone', async () => {
    const panel = await openMenu();
    await userEvent.click(withText('Don’t mark this'));
    expect(panel.querySelector('.menu')?.textContent).toContain('can undo this in the settings');
  });
});

describe('copying a citation', () => {
  afterEach(() => vi.restoreAllMocks());

  async function copy(): Promise<string | null | undefined> {
    const panel = await scene.open();
    await userEvent.click(panel.querySelector('.sources > summary')!);
    await userEvent.click(withText('Copy citation'));
    await settle();
    return panel.querySelector('.cite [aria-live]')?.textContent;
  }

  test('puts it on the clipboard and says so', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    expect(await copy()).toBe('Copied.');
    expect(write.mock.calls[0]?.[0]).toMatch(/^Mira Halden \(Minister of Transport\) on “The Norvik tunnel plan”/);
  });

  test('where the page keeps the clipboard from scripts, it is copied all the same, unseen by the page', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('not allowed'));
    const seen = vi.fn();
    document.addEventListener('copy', seen, true);
    const given: string[] = [];
    vi.spyOn(DataTransfer.prototype, 'setData').mockImplementation((_, text) => given.push(text));
    expect(await copy()).toBe('Copied.');
    document.removeEventListener('copy', seen, true);
    expect(given[0]).toContain('https://herald.example/tunnel-vote');
    expect(seen).not.toHaveBeenCalled();
    expect(scene.panel()!.querySelector('textarea')).toBeNull();
    expect((scene.panel()!.getRootNode() as ShadowRoot).activeElement?.textContent).toBe('Copy citation');
  });

  test('where the browser does not allow it, it says so', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('not allowed'));
    vi.spyOn(Document.prototype, 'execCommand').mockReturnValue(false);
    expect(await copy()).toBe('The browser did not allow copying.');
  });
});
