import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Line, readLines } from '../../../../../src/cli/pack/archive/read-lines.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'counterpoint-lines-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(name: string, content: string | Uint8Array, most = 100): Promise<Line[]> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  const lines: Line[] = [];
  for await (const line of readLines(file, most)) lines.push(line);
  return lines;
}

/** `1:first`, `2!is not UTF-8`, and at last `end` or the reason. */
const print = (lines: Line[]) =>
  lines.map((line) => {
    if (line.kind === 'text') return `${line.number}:${line.text}`;
    if (line.kind === 'bad') return `${line.number}!${line.reason}`;
    return line.kind === 'end' ? 'end' : line.reason;
  });

describe('lines', () => {
  const LONG = 'x'.repeat(101);
  const CASES: [title: string, name: string, content: string | Uint8Array, lines: string[]][] = [
    ['plain', 'a.jsonl', 'one\ntwo\n', ['1:one', '2:two', 'end']],
    ['no line feed at the end', 'b.jsonl', 'one\ntwo', ['1:one', '2:two', 'end']],
    ['gzipped', 'c.jsonl.gz', gzipSync('one\ntwo\n'), ['1:one', '2:two', 'end']],
    ['gzipped under another name', 'c2.jsonl', gzipSync('one\n'), ['1:one', 'end']],
    ['gzipped in parts', 'd.gz', Buffer.concat([gzipSync('one\ntw'), gzipSync('o\n')]), ['1:one', '2:two', 'end']],
    ['blank lines, which are counted', 'e.jsonl', '\n \r\none\n\n', ['3:one', 'end']],
    ['a byte order mark', 'f.jsonl', '\ufeffone\n', ['1:one', 'end']],
    ['an empty file', 'g.jsonl', '', ['end']],
    ['an empty file, gzipped', 'h.jsonl.gz', gzipSync(''), ['end']],
    ['a line at the limit', 'i.jsonl', `${'x'.repeat(100)}\n`, [`1:${'x'.repeat(100)}`, 'end']],
    ['a line beyond the limit', 'j.jsonl', `${LONG}\none\n`, ['1!is longer than 100 bytes', '2:one', 'end']],
    ['the last line beyond the limit', 'k.jsonl', `one\n${LONG}`, ['1:one', '2!is longer than 100 bytes', 'end']],
    ['no UTF-8', 'l.jsonl', Buffer.from('\xff\none\n', 'latin1'), ['1!is not UTF-8', '2:one', 'end']],
    ['a letter across two reads', 'm.jsonl', `${'\n'.repeat(256 * 1024 - 1)}ü\n`, [`${256 * 1024}:ü`, 'end']],
  ];
  test.each(CASES)('%s', async (_, name, content, lines) => {
    expect(print(await read(name, content))).toEqual(lines);
  });

  test('the end tells size and sum of the file as it lies there', async () => {
    const content = gzipSync('one\n');
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect((await read('n.gz', content)).at(-1)).toEqual({ kind: 'end', bytes: content.length, sha256 });
  });
});

describe('a file that cannot be read to its end: the place is named, after what could be read', () => {
  // Cannot be packed, so that what is read before the cut is as long as what was written.
  const packed = gzipSync(`${Array.from({ length: 9000 }, () => randomBytes(32).toString('hex')).join('\n')}\n`);

  test('cut off', async () => {
    const lines = await read('cut.gz', packed.subarray(0, packed.length >> 1));
    const texts = lines.filter(({ kind }) => kind === 'text');
    expect(texts.length).toBeGreaterThan(3000);
    expect(lines.at(-1)).toEqual({
      kind: 'broken',
      reason: expect.stringMatching(
        new RegExp(
          `^is damaged, or a part of it is missing: .*, behind line ${texts.length}, when ${packed.length >> 1} bytes of the file were read$`,
        ),
      ),
    });
  });

  const CASES: [title: string, name: string, content: Uint8Array | string, reason: RegExp][] = [
    ['of no bytes', 'none.gz', '', /^is damaged, or a part of it is missing: .*, behind line 0/],
    ['not gzipped', 'plain.gz', 'one\ntwo\n', /^is damaged.*behind line 0/],
    ['one byte missing', 'byte.gz', gzipSync('one\n').subarray(0, -1), /^is damaged.*behind line 1/],
    [
      'followed by something else',
      'more.gz',
      Buffer.concat([gzipSync('a\n'), Buffer.alloc(600_000, 1)]),
      /^is damaged/,
    ],
  ];
  test.each(CASES)('%s', async (_, name, content, reason) => {
    const last = (await read(name, content)).at(-1);
    expect(last).toEqual({ kind: 'broken', reason: expect.stringMatching(reason) });
  });

  test('missing, or a folder', async () => {
    await mkdir(path.join(folder, 'sub'));
    const reasons = [];
    for (const name of ['missing', 'sub']) {
      for await (const line of readLines(path.join(folder, name), 100)) reasons.push(line);
    }
    expect(reasons).toEqual([
      { kind: 'broken', reason: 'does not exist' },
      { kind: 'broken', reason: 'is a folder' },
    ]);
  });
});

test('whoever stops reading leaves no file open', async () => {
  const file = path.join(folder, 'stop.gz');
  await writeFile(file, gzipSync('one\n'.repeat(1_000_000)));
  for await (const line of readLines(file, 100)) {
    expect(line).toEqual({ kind: 'text', number: 1, text: 'one' });
    break;
  }
});
