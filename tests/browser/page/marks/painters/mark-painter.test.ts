import { describe, expect, test } from 'vitest';
import { createMarkPainter } from '../../../../../src/page/marks/painters/mark-painter.ts';
import { makeMarks } from '../../make-marks.ts';
import { render } from '../../render.ts';

const NAMES = {
  'Xi Jinping': { entry: 'xi', category: 'person' },
  China: { entry: 'china', category: 'state' },
  plan: { entry: 'plan', category: 'claim', contention: 'contested' },
} as const;

const wrapped = (fixture: Element) =>
  [...fixture.querySelectorAll('.counterpoint-mark')].map((mark) => mark.textContent);

describe('wraps', () => {
  test.each<[string, string, string[]]>([
    ['a name', '<p>by Xi Jinping now</p>', ['Xi Jinping']],
    [
      'several names of one text node',
      '<p>China: Xi Jinping, plan, China</p>',
      ['China', 'Xi Jinping', 'plan', 'China'],
    ],
    ['a name across tags', '<p>by Xi <b>Jin</b>ping, China</p>', ['Xi ', 'Jin', 'ping', 'China']],
    ['names at both ends', '<p>China and China</p>', ['China', 'China']],
    ['after text that is not read', '<p>a<sup>12</sup> <script>China</script>China</p>', ['China']],
    ['text beside a nested block', '<div>China<p>China</p>plan</div>', ['China', 'China', 'plan']],
    ['after a line break', '<p>one<br>China</p>', ['China']],
  ])('%s', (_, html, expected) => {
    const fixture = render(html);
    const marks = makeMarks(fixture, NAMES);
    createMarkPainter().paint(marks);
    expect(wrapped(fixture)).toEqual(expected);
    for (const mark of marks) expect(mark.range.toString()).toMatch(/^(Xi Jinping|China|plan)$/);
  });
});

test('clearing leaves no trace', () => {
  const fixture = render(
    '<p>by <i>Xi</i> Xi <b>Jin</b>ping, <a href="#">China</a> plan</p><div>China<p>plan</p>China</div>',
  );
  const before = fixture.outerHTML;
  const painter = createMarkPainter();
  painter.paint(makeMarks(fixture, NAMES));
  expect(fixture.outerHTML).not.toBe(before);
  painter.clear();
  expect(fixture.outerHTML).toBe(before);
  expect(fixture.querySelector('p')!.lastChild!.textContent).toBe(' plan');
});

test('a role, a name and a tab stop, once for each mention', () => {
  const fixture = render('<p>Xi <b>Jinping</b> in China</p>');
  createMarkPainter().paint(makeMarks(fixture, NAMES));
  const stops = [...fixture.querySelectorAll('[role="button"][tabindex="0"]')];
  expect(stops.map((stop) => stop.getAttribute('aria-label') ?? stop.textContent)).toEqual(['Xi Jinping', 'China']);
});

test('what is read out of a mark: its words as a button, that positions differ, no more', () => {
  const fixture = render('<p>China and the plan</p>');
  createMarkPainter().paint(makeMarks(fixture, NAMES));
  const stops = [...fixture.querySelectorAll('[role="button"]')];
  expect(stops.map(({ localName, ariaDescription }) => [localName, ariaDescription])).toEqual([
    ['span', null],
    ['span', 'positions differ'],
  ]);
  expect(fixture.querySelector('[aria-haspopup]')).toBeNull();
});

test('a link stays the only thing to reach', () => {
  const fixture = render('<p><a href="#x">China</a></p>');
  createMarkPainter().paint(makeMarks(fixture, NAMES));
  expect(fixture.querySelectorAll('.counterpoint-mark')).toHaveLength(1);
  expect(fixture.querySelectorAll('[tabindex], [role]')).toHaveLength(0);
});

test('an element tells its mark, the current one its class', () => {
  const fixture = render('<p>China <b>plan</b></p>');
  const marks = makeMarks(fixture, NAMES);
  const painter = createMarkPainter();
  painter.paint(marks);
  const [first, second] = fixture.querySelectorAll('.counterpoint-mark');
  expect(painter.markOf(second!)).toBe(marks[1]);
  expect(painter.markOf(fixture)).toBeNull();
  painter.setCurrent(marks[0]!);
  expect([first, second].map((mark) => mark!.matches('[data-counterpoint~=current]'))).toEqual([true, false]);
  expect(second!.getAttribute('data-counterpoint')).toBe('claim-contested');
});

test('the readings of a name stay outside of it', () => {
  const fixture = render('<p><ruby>Xi<rt>Shee</rt></ruby> <ruby>Jinping<rt>Jin</rt></ruby></p>');
  const painter = createMarkPainter();
  painter.paint(makeMarks(fixture, NAMES));
  expect(wrapped(fixture)).toEqual(['Xi', 'Jinping']);
  expect(fixture.querySelector('.counterpoint-mark')!.getAttribute('aria-label')).toBe('Xi Jinping');
  painter.clear();
  expect(wrapped(fixture)).toEqual([]);
});

test('copies that the page has made of marks go with them', () => {
  const fixture = render('<p>by Xi Jinping now</p>');
  const painter = createMarkPainter();
  painter.paint(makeMarks(fixture, NAMES));
  const copy = fixture.innerHTML;
  fixture.innerHTML = copy;
  painter.clear();
  expect(fixture.innerHTML).toBe('<p>by Xi Jinping now</p>');
});
