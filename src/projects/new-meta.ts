import { Ids } from '../authoring/draft/ids.ts';
import type { PackMeta } from '../knowledge/schema/pack.ts';

/**
 * What a new pack says of itself.
 * @param today `YYYY-MM-DD`
 */
export function newMeta(title: string, lang: string, today: string): PackMeta {
  const version = `${today.split('-').map(Number).join('.')}.1`;
  return {
    format: 1,
    id: new Ids().make(title, `pack-${crypto.randomUUID().slice(0, 6)}`),
    title,
    version,
    asOf: today,
    scope: '',
    lang,
    matchLangs: [...new Set(['en', lang])],
    license: '',
    quotesNotice: 'Excerpts belong to their publishers.',
    homepage: null,
    contact: null,
    changelog: [{ version, date: today, note: 'First version' }],
  };
}
