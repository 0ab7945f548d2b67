import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Document, isSeq, parseDocument } from 'yaml';
import { printFolder } from '../../../../src/authoring/print/print-folder.ts';
import { type PackFile, readFolder } from '../../../../src/authoring/read-folder.ts';
import { SECTIONS, type Section, sectionOf } from '../../../../src/authoring/sections.ts';
import { readPackFiles } from '../../../../src/cli/pack/read-pack-files.ts';
import { META } from '../../cli/pack/temporary-pack.ts';
import { arbitraryRecord, arbitraryRecords } from '../arbitrary-records.ts';
import { inOrder, parsed } from '../parsed.ts';

const RUNS = { numRuns: 60 };
const pack = arbitraryRecords.map((records) => parsed([{ path: 'pack.yaml', text: META }, ...asJson(records)]).pack);

function asJson(records: Record<Section, object[]>): PackFile[] {
  return Object.entries(SECTIONS).map(([name, section]) => ({
    path: `${name}.yaml`,
    text: JSON.stringify(records[section]),
  }));
}

/** Another hand: the same data as other tools, and people, lay it out. */
const hand = fc
  .record({
    indent: fc.constantFrom(2, 4),
    indentSeq: fc.boolean(),
    singleQuote: fc.boolean(),
    lineWidth: fc.constantFrom(0, 40, 120),
    collectionStyle: fc.constantFrom('any' as const, 'any' as const, 'flow' as const),
    flowCollectionPadding: fc.boolean(),
    isSpaced: fc.boolean(),
    hasComments: fc.boolean(),
    eol: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\ufeff'),
  })
  .map(({ isSpaced, hasComments, eol, mark, ...style }) => ({ path, text }: PackFile): PackFile => {
    if (path === 'pack.yaml') return { path, text };
    const document = new Document(JSON.parse(text), { aliasDuplicateObjects: false });
    const { contents } = document;
    for (const [i, item] of (isSeq(contents) ? contents.items : []).entries()) {
      if (typeof item !== 'object' || item === null) continue;
      Object.assign(item, { spaceBefore: isSpaced && i > 0, commentBefore: hasComments ? ` number ${i}` : undefined });
    }
    const written = { path, text: mark + document.toString(style).replaceAll('\n', eol) };
    // Not all that the library writes can it read, or reads as what was written: '?\n\n~' becomes a map.
    const [read] = readFolder([written]).files;
    return read && isDeepStrictEqual(read.yaml.value, JSON.parse(text)) ? written : { path, text };
  });

const byPath = (files: PackFile[]) => files.toSorted((a, b) => (a.path < b.path ? -1 : 1));

test('what is printed is read back', () => {
  fc.assert(
    fc.property(pack, (one) => {
      const printed = printFolder(one);
      expect(inOrder(parsed(printed).pack)).toEqual(inOrder(one));
      // And is laid out as a pack without files would be.
      expect(byPath(printFolder(parsed(printed).pack))).toEqual(byPath(printed));
    }),
    RUNS,
  );
});

// In brackets the library writes these without quotation marks, and reads a map.
test.each(['?\n\n~', '?\n\na', '? a', '?'])('%j is read back, in a new file and in brackets', (word) => {
  const spotting = [{ topic: 'a', cues: [word, ': '], support: [], rivals: [] }];
  const { meta } = parsed([{ path: 'pack.yaml', text: META }]).pack;
  const inBrackets = { path: 'spotting.yaml', text: '[{ topic: a, cues: [b], support: [], rivals: [] }]\n' };
  for (const kept of [[], [inBrackets]]) {
    expect(parsed(printFolder({ meta, spotting }, kept)).pack.spotting).toEqual(spotting);
  }
});

test('files in which nothing changed stay as they are, whoever wrote them', () => {
  fc.assert(
    fc.property(arbitraryRecords, hand, (records, write) => {
      const files = [{ path: 'pack.yaml', text: META }, ...asJson(records).map(write)];
      expect(printFolder(parsed(files).pack, files)).toEqual(files);
    }),
    RUNS,
  );
});

type Edit = { section: Section; at: number } & (
  | { kind: 'remove' }
  | { kind: 'add' | 'change'; record: object; fields: number }
);

const edits = fc.array(
  fc.constantFrom(...Object.values(SECTIONS)).chain((section) =>
    fc.record({
      section: fc.constant(section),
      at: fc.nat(1000),
      kind: fc.constantFrom('remove' as const, 'add' as const, 'change' as const),
      record: arbitraryRecord(section),
      fields: fc.nat(),
    }),
  ),
  { minLength: 1, maxLength: 4 },
) as fc.Arbitrary<Edit[]>;

function applied(records: Record<Section, object[]>, all: Edit[]): Record<Section, object[]> {
  const next = structuredClone(records);
  for (const edit of all) {
    const list = next[edit.section];
    const at = list.length ? edit.at % list.length : 0;
    if (edit.kind === 'add') list.push(edit.record);
    else if (edit.kind === 'remove') list.splice(at, 1);
    else if (list[at] && (edit.section !== 'spotting' || kindOf(list[at]) === kindOf(edit.record))) {
      // Some of its fields, and never its id.
      const some = Object.entries(edit.record).filter(([key], i) => key !== 'id' && (edit.fields >> i) % 2 === 0);
      Object.assign(list[at], Object.fromEntries(some));
    }
  }
  return next;
}

function kindOf(record: object): string | undefined {
  return ['target', 'list', 'gate', 'ignore', 'topic'].find(
    (key) => key in record && (key !== 'gate' || 'any' in record),
  );
}

/** The text of each record of a file, from behind its hyphen, by its data. */
function recordTexts({ text }: PackFile): Map<string, string> {
  const { contents } = parseDocument(text, { schema: 'core' });
  const items = isSeq(contents) ? contents.items : [];
  return new Map(
    items.map((item) => {
      const { range } = item as { range: [number, number, number] };
      return [JSON.stringify((item as { toJSON(): unknown }).toJSON()), text.slice(range[0], range[1]).trimEnd()];
    }),
  );
}

function checkEdits(files: PackFile[], all: Edit[]): void {
  const { meta, ...records } = parsed(files).pack;
  const next = applied(records, all);
  const printed = printFolder({ meta, ...next }, files);
  expect(inOrder(parsed(printed).pack)).toEqual(inOrder({ meta, ...next } as never));
  for (const file of files) {
    const section = sectionOf(file.path) as Section | 'meta';
    const now = printed.find(({ path }) => path === file.path);
    if (section === 'meta' || !all.some((edit) => edit.section === section)) {
      expect(now?.text).toBe(file.text);
      continue;
    }
    const after = recordTexts(now ?? { path: '', text: '' });
    for (const [data, text] of recordTexts(file)) {
      if (after.has(data)) expect(after.get(data)).toBe(text);
    }
  }
}

describe('after any edits the files say what the pack says, and untouched records are as they were', () => {
  test('of a small pack in any hand', () => {
    fc.assert(
      fc.property(arbitraryRecords, hand, edits, (records, write, all) => {
        checkEdits([{ path: 'pack.yaml', text: META }, ...asJson(records).map(write)], all);
      }),
      { numRuns: 60, seed: 20_261_130 },
    );
  });

  test('of the pack that the extension brings along', async () => {
    const { files } = await readPackFiles('assets/knowledge/ukraine-diplomacy');
    // Of the spotting rules, most of the pack, one file will do.
    const own = files.filter(({ path }) => !path.startsWith('spotting') || path.endsWith('states.yaml'));
    fc.assert(
      fc.property(edits, (all) => checkEdits(own, all)),
      { numRuns: 5 },
    );
  });
});
