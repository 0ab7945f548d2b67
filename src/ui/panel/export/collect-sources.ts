import type { EntryView, SourceView } from '../../../knowledge/entry-view.ts';
import { claimsWithPositions } from '../panel-data.ts';

/** Every source on which a position on the claims of a page rests, each once, in the order in which they are shown. */
export function collectSources(views: EntryView[]): SourceView[] {
  const sources = new Map<string, SourceView>();
  for (const { positions } of claimsWithPositions(views)) {
    for (const { evidence } of positions) for (const { source } of evidence) sources.set(source.id, source);
  }
  return [...sources.values()];
}

/** The address of a source where it is one of the web; null for anything else, whoever gave it. */
export function webAddressOf({ url }: Pick<SourceView, 'url'>): string | null {
  return url !== null && ['http:', 'https:'].includes(URL.parse(url)?.protocol ?? '') ? url : null;
}
