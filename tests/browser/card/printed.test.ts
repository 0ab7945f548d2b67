import { afterEach, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { makeScene, type Scene } from './open-card.ts';

interface DevTools {
  send(method: 'Emulation.setEmulatedMedia', options: { media: string }): Promise<void>;
}

const showOn = (media: string) => (cdp() as unknown as DevTools).send('Emulation.setEmulatedMedia', { media });

let scene: Scene;
afterEach(async () => {
  await showOn('');
  scene.card.close();
});

test.each([
  ['a plain page', ''],
  ['a page with a style of its own for paper', '<style>@media print { * { display: block !important } }</style>'],
  ['a page that shows all that is positioned', '<style>div { display: block !important; position: fixed }</style>'],
])('an open card is on the screen and not on paper: %s', async (_, style) => {
  scene = makeScene(`${style}<p>Before <b id="mention">the tunnel plan</b> after.</p>`);
  const panel = await scene.open();
  expect(panel.getClientRects()).toHaveLength(1);
  await showOn('print');
  expect(matchMedia('print').matches).toBe(true);
  expect(panel.getClientRects()).toHaveLength(0);
});
