import { afterEach, expect, test } from 'vitest';
import { paperOf } from '../../../src/card/paper.ts';

afterEach(() => {
  document.body.innerHTML = '';
  document.documentElement.removeAttribute('style');
});

test.each([
  ['white', '<div style="background: #fff"><b></b></div>', 'light'],
  ['black', '<div style="background: #111"><b></b></div>', 'dark'],
  ['grey that dark text is read on', '<div style="background: rgb(200 200 200)"><b></b></div>', 'light'],
  ['the nearest counts', '<div style="background: #111"><p style="background: #fff"><b></b></p></div>', 'light'],
  [
    'what is seen through does not',
    '<div style="background: #111"><p style="background: #fff3"><b></b></p></div>',
    'dark',
  ],
  [
    'light text on a picture',
    '<div style="background: linear-gradient(#000, #222); color: #eee"><b></b></div>',
    'dark',
  ],
  [
    'dark text on a picture',
    '<div style="background: linear-gradient(#fff, #eee); color: #222"><b></b></div>',
    'light',
  ],
  ['no background at all', '<div style="color: #222"><b></b></div>', 'light'],
])('%s', (_, html, paper) => {
  document.body.innerHTML = html;
  expect(paperOf(document.querySelector('b')!)).toBe(paper);
});

test('through a shadow tree', () => {
  document.body.innerHTML = '<div style="background: #111"><p></p></div>';
  const root = document.querySelector('p')!.attachShadow({ mode: 'open' });
  root.innerHTML = '<b></b>';
  expect(paperOf(root.querySelector('b')!)).toBe('dark');
});
