import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { EntryView } from '../../../../src/knowledge/entry-view.ts';
import { toAnnotations } from '../../../../src/ui/panel/export/to-annotations.ts';
import { contestedClaim, makeEvidence, makePosition, person } from '../../../fixtures/entry-views.ts';

const iri = z.url();
const textualBody = z.strictObject({
  type: z.literal('TextualBody'),
  value: z.string().min(1),
  format: z.literal('text/plain'),
  purpose: z.enum(['describing', 'tagging']),
  language: z.string().optional(),
});
/** What the model (https://www.w3.org/TR/annotation-model/) asks of an annotation with a quotation for a target. */
const annotation = z.strictObject({
  id: iri,
  type: z.literal('Annotation'),
  motivation: z.literal('describing'),
  generator: z.strictObject({ type: z.literal('Software'), name: z.string() }),
  body: z.array(textualBody).min(1),
  target: z.strictObject({
    type: z.literal('SpecificResource'),
    source: z.url({ protocol: /^https?$/ }),
    selector: z.strictObject({
      type: z.literal('TextQuoteSelector'),
      exact: z.string().min(1),
      prefix: z.string().optional(),
      suffix: z.string().optional(),
    }),
  }),
});
/** And of a collection: the context, its IRI, how many there are, and a page that has at least one where it has any. */
const collection = z.strictObject({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: iri,
  type: z.literal('AnnotationCollection'),
  label: z.string(),
  total: z.int().nonnegative(),
  first: z
    .strictObject({
      id: iri,
      type: z.literal('AnnotationPage'),
      startIndex: z.literal(0),
      items: z.array(annotation).min(1),
    })
    .optional(),
});

const read = async (views: EntryView[]) => collection.parse(JSON.parse(await toAnnotations(views)));
const claimOn = (...evidence: EntryView['positions'][number]['evidence']): EntryView => ({
  ...contestedClaim,
  positions: [makePosition({ evidence })],
});
const { source } = makeEvidence();

describe('Web Annotations', () => {
  test('are what the model asks for, one for each excerpt', async () => {
    const { total, first } = await read([person, contestedClaim]);
    const excerpts = contestedClaim.positions.flatMap(({ evidence }) => evidence.filter((each) => each.source.url));
    expect(total).toBe(excerpts.length);
    expect(first?.items.map(({ target }) => target.selector.exact)).toEqual(excerpts.map(({ exact }) => exact));
    const ids = first!.items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('select the words on the page of their source, and say who holds what', async () => {
    const { first } = await read([claimOn(makeEvidence({ prefix: 'She said: ', suffix: ' Then she left.' }))]);
    const [{ body, target }] = first!.items as [z.infer<typeof annotation>];
    expect(target).toEqual({
      type: 'SpecificResource',
      source: source.url,
      selector: {
        type: 'TextQuoteSelector',
        exact: 'The tunnel will pay for itself within a generation.',
        prefix: 'She said: ',
        suffix: ' Then she left.',
      },
    });
    expect(body.map(({ value }) => value)).toEqual([
      'Mira Halden: The tunnel would repay its cost and halve the journey to the islands.',
      'The Norvik tunnel plan',
      'support',
    ]);
  });

  test.each([
    ['no address', null],
    ['an address that is no page', 'javascript:alert(1)'],
    ['a local file', 'file:///etc/passwd'],
  ])('leave out a source with %s', async (_, url) => {
    expect(await read([claimOn(makeEvidence({ source: { ...source, url } }))])).toMatchObject({ total: 0 });
  });

  test('are the same each time', async () => {
    expect(await toAnnotations([contestedClaim])).toBe(await toAnnotations([contestedClaim]));
  });
});
