import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import type { EntryView } from '../../../src/knowledge/entry-view.ts';
import { contestedClaim } from '../../fixtures/entry-views.ts';
import { type AccessibleNode, nameOf, readTree, roles } from '../accessibility-tree.ts';
import { makeScene, type Scene, settle } from './open-card.ts';

/** Whatever is listened to, from before any of our code takes hold of the method. */
const listened = vi.hoisted(() => {
  const all: [target: EventTarget, type: string][] = [];
  const { addEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (this: EventTarget, type: string, ...rest: [never]) {
    all.push([this, type]);
    addEventListener.call(this, type, ...rest);
  };
  return all;
});

let scene: Scene;
let claims: EntryView[];
beforeAll(async () => {
  claims = await commands.contestedClaims();
});
beforeEach(() => {
  scene = makeScene('<main><h1>Article</h1><p>Before <b id="mention">the tunnel plan</b> after.</p></main>');
});
afterEach(() => scene.card.stop());

/** What a screen reader is given of the card, in its order: the dialog, then what is inside. */
const heard = () => readTree('dialog');

test('a dialog of this extension, whose heading has the focus and is said once, and no landmark', async () => {
  const panel = await scene.open({ by: 'keyboard' });
  const [dialog, ...inside] = await heard();
  expect(nameOf(dialog!)).toBe('Counterpoint');
  expect(dialog!.description?.value ?? '').toBe('');
  expect((panel.getRootNode() as ShadowRoot).activeElement).toBe(panel.querySelector('h2'));
  expect(panel.hasAttribute('tabindex')).toBe(false);
  expect(roles(inside, 'banner', 'contentinfo', 'navigation', 'main', 'region')).toEqual([]);
});

test('nothing that is read is said to be clickable: no element around it listens to presses', async () => {
  const panel = await scene.open({ by: 'keyboard' });
  const root = panel.getRootNode() as ShadowRoot;
  const pressed = listened.flatMap(([target, type]) => (/click$|^mouse(down|up)$/.test(type) ? target : []));
  expect(pressed).toContain(root);
  const heading = panel.querySelector('h2');
  const isAround = (target: EventTarget) =>
    target === root.host || (target instanceof Element && target.contains(heading));
  expect(pressed.filter(isAround)).toEqual([]);
});

test('both sides are read after the heading, each under its own, before what can be pressed with the card', async () => {
  await scene.open({ by: 'keyboard' });
  const nodes = await heard();
  const headings = roles(nodes, 'heading').map(nameOf);
  const [first, second] = contestedClaim.conflicts[0]!.sides.map(({ positions }) => positions[0]!);
  expect(headings.slice(0, 3)).toEqual([
    contestedClaim.label,
    `${first!.actor.label} For`,
    `${second!.actor.label} Against`,
  ]);
  const order = nodes.map(nameOf);
  const tools = order.indexOf('Previous mark');
  for (const { gist } of [first!, second!]) {
    expect(order.indexOf(gist)).toBeGreaterThan(order.indexOf(contestedClaim.conflicts[0]!.about));
    expect(order.indexOf(gist)).toBeLessThan(order.indexOf('Claim'));
  }
  expect(order.indexOf('Claim')).toBeLessThan(tools);
  expect(roles(nodes, 'StaticText').map(nameOf)).not.toContain(' · ');
  // One position is no list.
  const [, ...sides] = roles(nodes, 'heading');
  const between = nodes.slice(nodes.indexOf(sides[0]!), nodes.indexOf(sides[1]!));
  expect(roles(between, 'list')).toEqual([]);
});

/** How a screen reader names a heading of the first level below that of a page, and a dialog. */
const SAID_WITH: Record<string, string> = { dialog: 'dialog', heading: 'heading level 2' };

/** The words that are said before the first side, each name with its role. */
function wordsBeforeSides(nodes: AccessibleNode[]): string[] {
  const [title, first] = roles(nodes, 'heading');
  const inTitle = new Set(title!.childIds);
  const said = nodes
    .slice(0, nodes.indexOf(first!))
    .filter(({ nodeId, role }) => role!.value in SAID_WITH || (role!.value === 'StaticText' && !inTitle.has(nodeId)))
    .map((node) => `${nameOf(node)} ${SAID_WITH[node.role!.value] ?? ''}`);
  return said.join(' ').match(/[\p{L}\p{N}][\p{L}\p{N}’.–-]*/gu) ?? [];
}

test('at most 25 words before the first position, on every claim that texts can mark', async () => {
  const tooMany: string[] = [];
  for (const view of claims) {
    await scene.open({ id: view.id, view, by: 'keyboard' });
    await settle();
    const words = wordsBeforeSides(await heard());
    expect(words.length).toBeGreaterThan(8);
    if (words.length > 25) tooMany.push(`${view.id}: ${words.length}, ${words.join(' ')}`);
  }
  expect(tooMany).toEqual([]);
});
