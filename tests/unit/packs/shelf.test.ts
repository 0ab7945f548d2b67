import { describe, expect, test } from 'vitest';
import type { PackChange } from '../../../src/messaging/protocol.ts';
import { refOf, splitRef } from '../../../src/packs/entry-ref.ts';
import { applyChange, type PackRow, type PackVersion, withVersion } from '../../../src/packs/shelf.ts';

const version = (id: string, number: string): PackVersion =>
  ({ meta: { id, version: number }, content: `${id}${number}` }) as PackVersion;
const row = (id: string, change: Partial<PackRow> = {}): PackRow => ({
  ...{ id, isOn: true, place: 0, current: version(id, '1'), previous: null },
  ...change,
});
const ours = row('ours', { current: null });
const rows = [ours, row('ferry', { previous: version('ferry', '0') }), row('tunnel')];
const ids = (all: PackRow[]) => all.map(({ id }) => id).join(' ');

describe('what a reader decides on a pack', () => {
  test.each<[PackChange, string]>([
    [{ kind: 'move', id: 'tunnel', by: -1 }, 'ours tunnel ferry'],
    [{ kind: 'move', id: 'ours', by: 1 }, 'ferry ours tunnel'],
    [{ kind: 'move', id: 'ours', by: -1 }, 'ours ferry tunnel'],
    [{ kind: 'move', id: 'tunnel', by: 1 }, 'ours ferry tunnel'],
    [{ kind: 'remove', id: 'ferry' }, 'ours tunnel'],
    [{ kind: 'remove', id: 'ours' }, 'ours ferry tunnel'],
    [{ kind: 'remove', id: 'nobody’s' }, 'ours ferry tunnel'],
  ])('%j', (change, expected) => {
    expect(ids(applyChange(rows, change))).toBe(expected);
  });

  test('on and off', () => {
    expect(applyChange(rows, { kind: 'switch', id: 'ours', isOn: false })[0]).toEqual({ ...ours, isOn: false });
  });

  test('back to the version before, and forth again', () => {
    const back = applyChange(rows, { kind: 'restore', id: 'ferry' });
    expect([back[1]?.current?.meta.version, back[1]?.previous?.meta.version]).toEqual(['0', '1']);
    expect(applyChange(back, { kind: 'restore', id: 'ferry' })).toEqual(rows);
    expect(applyChange(rows, { kind: 'restore', id: 'tunnel' })).toEqual(rows);
  });
});

describe('a new version of a pack', () => {
  test('takes the place of the one before, in the reader’s order, on or off as that was', () => {
    const off = rows.map((one) => ({ ...one, isOn: one.id !== 'ferry' }));
    const changed = withVersion(off, version('ferry', '2'));
    expect(ids(changed)).toBe('ours ferry tunnel');
    expect(changed[1]).toMatchObject({
      ...{ isOn: false, current: { meta: { version: '2' } }, previous: { meta: { version: '1' } } },
    });
  });

  test('of a pack that is new comes last, switched on', () => {
    expect(withVersion(rows, version('bridge', '1')).at(-1)).toMatchObject({
      id: 'bridge',
      isOn: true,
      previous: null,
    });
  });
});

test.each([
  ['ferry/ann', { pack: 'ferry', id: 'ann' }],
  ['ferry', null],
  ['/ann', null],
  ['ferry/', null],
  ['', null],
  ['a/b/c', { pack: 'a', id: 'b/c' }],
])('the reference %j', (ref, parts) => {
  expect(splitRef(ref)).toEqual(parts);
  if (parts) expect(refOf(parts.pack, parts.id)).toBe(ref);
});
