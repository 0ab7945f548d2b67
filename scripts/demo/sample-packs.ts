import type { Pack } from '../../src/knowledge/schema/pack.ts';
import { spottingSchema } from '../../src/knowledge/schema/spotting.ts';
import { actor, authored, compiled, entry, position, source } from '../../tests/unit/knowledge/example-pack.ts';

/** Three versions of an invented pack: the second adds and changes positions, the third removes one. */
export const VERSIONS = ['2024.6.1.1', '2024.6.8.1', '2024.6.15.1'] as const;

export async function makeSamplePacks(): Promise<Pack[]> {
  const on = { entry: 'table-talks' };
  const council = position('council-on-talks', '2024-04-02', {
    ...on,
    gist: 'The council calls the talks a beginning.',
  });
  const league = position('league-on-talks', '2024-04-05', {
    ...{ ...on, actor: 'league', stance: 'oppose', gist: 'The league calls the talks premature.' },
  });
  const changed = { ...council, gist: 'The council calls the talks a beginning, and asks for a date.' };
  return Promise.all([
    makeVersion(VERSIONS[0], [council]),
    makeVersion(VERSIONS[1], [changed, league]),
    makeVersion(VERSIONS[2], [league]),
  ]);
}

function makeVersion(version: string, positions: ReturnType<typeof position>[]): Promise<Pack> {
  return compiled({
    meta: {
      ...authored().meta,
      ...{ id: 'harbour', title: 'Harbour notes', scope: 'An invented dispute, to try subscriptions with.', version },
      changelog: [{ version, date: '2024-06-01', note: 'A sample' }],
    },
    sources: [source('gazette')],
    actors: [actor('council', { label: 'The harbour council' }), actor('league', { label: 'The island league' })],
    entries: [entry('table-talks', { label: 'Talks at the table' })],
    positions,
    spotting: [spottingSchema.parse({ target: 'table-talks', aliases: ['talks at the table'] })],
  });
}
