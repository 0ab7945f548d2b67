import type { EntryView, SourceView } from '../../../knowledge/entry-view.ts';
import { collectSources, webAddressOf } from './collect-sources.ts';

/** An item of CSL-JSON, as much of it as is known of a source: https://docs.citationstyles.org/en/stable/specification.html */
export interface CslItem {
  id: string;
  /** What is not on the web is a document, whatever else it may be. */
  type: 'webpage' | 'document';
  title?: string;
  'container-title'?: string;
  URL?: string;
  language: string;
  issued?: { 'date-parts': number[][] };
}

/** The sources of the positions of a page as CSL-JSON, for programs that keep references. */
export function toCsl(views: EntryView[]): string {
  return `${JSON.stringify(collectSources(views).map(toItem), null, 2)}\n`;
}

function toItem(source: SourceView): CslItem {
  const { id, lang, label, outlet, published } = source;
  const url = webAddressOf(source);
  const issued = published.edtf === null ? null : datePartsOf(published.edtf);
  return {
    id,
    type: url === null ? 'document' : 'webpage',
    title: label,
    ...(outlet !== null && outlet !== label && { 'container-title': outlet }),
    ...(url !== null && { URL: url }),
    language: lang,
    ...(issued && { issued: { 'date-parts': issued } }),
  };
}

/** An EDTF date as its parts: year, month, day; of an interval both ends. Null for one that is open. */
export function datePartsOf(edtf: string): number[][] | null {
  if (edtf.includes('..')) return null;
  return edtf.split('/').map((part) => part.split('-').map(Number));
}
