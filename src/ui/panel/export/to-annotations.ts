import { i18n } from '#i18n';
import { pair } from '../../../i18n/join.ts';
import type { EntryView, EvidenceView, PositionView } from '../../../knowledge/entry-view.ts';
import { claimsWithPositions } from '../panel-data.ts';
import { webAddressOf } from './collect-sources.ts';

/** A W3C Web Annotation (https://www.w3.org/TR/annotation-model/), as much of the model as an excerpt takes. */
export interface Annotation {
  id: string;
  type: 'Annotation';
  motivation: 'describing';
  generator: { type: 'Software'; name: string };
  body: TextualBody[];
  target: {
    type: 'SpecificResource';
    source: string;
    selector: { type: 'TextQuoteSelector'; exact: string; prefix?: string; suffix?: string };
  };
}

interface TextualBody {
  type: 'TextualBody';
  value: string;
  format: 'text/plain';
  purpose: 'describing' | 'tagging';
  language?: string;
}

/**
 * The evidence of the positions of a page as a collection of Web Annotations in JSON-LD: each excerpt is selected on the
 * page of its source by its words, and described by who holds what. Excerpts from sources without an address have nothing to
 * be selected on, and are left out. The same excerpt has the same id each time.
 */
export async function toAnnotations(views: EntryView[]): Promise<string> {
  const items = await Promise.all(claimsWithPositions(views).flatMap(annotateClaim));
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: await idOf(...items.map(({ id }) => id)),
    type: 'AnnotationCollection',
    label: i18n.t('panel.export.title'),
    total: items.length,
    // A page of a collection has an item at least.
    ...(items.length > 0 && {
      first: { id: await idOf('page', ...items.map(({ id }) => id)), type: 'AnnotationPage', startIndex: 0, items },
    }),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function annotateClaim(claim: EntryView): Promise<Annotation>[] {
  return claim.positions.flatMap((position) =>
    position.evidence.flatMap((evidence) => {
      const address = webAddressOf(evidence.source);
      return address === null ? [] : annotate(claim, position, evidence, address);
    }),
  );
}

async function annotate(
  { label, lang }: EntryView,
  { id, actor, gist, stance }: PositionView,
  { exact, prefix, suffix }: EvidenceView,
  source: string,
): Promise<Annotation> {
  const text = { type: 'TextualBody', format: 'text/plain' } as const;
  return {
    id: await idOf(id, source, exact),
    type: 'Annotation',
    motivation: 'describing',
    generator: { type: 'Software', name: i18n.t('extensionName') },
    body: [
      { ...text, value: pair(actor.label, gist), purpose: 'describing', language: lang },
      { ...text, value: label, purpose: 'tagging', language: lang },
      { ...text, value: stance, purpose: 'tagging' },
    ],
    target: {
      type: 'SpecificResource',
      source,
      selector: {
        type: 'TextQuoteSelector',
        exact,
        ...(prefix !== undefined && { prefix }),
        ...(suffix !== undefined && { suffix }),
      },
    },
  };
}

/** A UUID of version 8 (RFC 9562) made of some texts: of the same ones the same. */
async function idOf(...texts: string[]): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(texts)));
  const bytes = new Uint8Array(hash).subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `urn:uuid:${digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
