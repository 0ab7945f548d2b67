import { writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { AuthoredPack } from '../../knowledge/schema/pack.ts';
import { toOneLine } from './archive/one-line.ts';
import type { Command, ExitCode } from './command.ts';
import { acceptNames } from './enrich/accept-names.ts';
import { askAuthor } from './enrich/ask-author.ts';
import { addressOf, fetchItems, type Item } from './enrich/fetch-items.ts';
import { printProposals } from './enrich/print-proposals.ts';
import { namesOf, type Proposal, type Proposals, proposeNames } from './enrich/propose-names.ts';
import { readSettings, WIKIDATA } from './enrich/read-settings.ts';
import { printReviewList, readReviewList } from './enrich/review-list.ts';
import { isCompiled } from './load-compiled.ts';
import { loadPack } from './load-pack.ts';
import { tellProblems } from './placed-problem.ts';

export const enrich: Command = {
  summary: 'propose names from Wikidata for actors that carry its ids',
  help: `Ask Wikidata for the labels and aliases of actors that carry an id there, and propose those that the pack does not have.
What becomes of them is up to you: without --ask or --accept they are only printed.

Usage: npm run pack -- enrich PACK [--lang LANG]... [--actor ID]... [--contact TEXT] [--api URL] [--out FILE | --ask | --show-url]
       npm run pack -- enrich PACK --accept FILE

  PACK            folder of the pack; to see proposals alone, its compiled file does as well
  --lang LANG     a language, and no others than those that are given; otherwise the pack's matchLangs
  --actor ID      an actor, and no others than those that are given
  --contact TEXT  how whoever runs Wikidata can reach you, an address of a page or for mail, which they ask for; the pack's
                  contact or homepage, when left out
  --api URL       another Wikibase than ${WIKIDATA}
  --show-url      make no request, print the address of the first
  --out FILE      write the proposals as a list to go through: a name a line, to be deleted or kept
  --accept FILE   add the names of such a list to the pack's spotting rules; no request is made
  --ask           ask about one name after the other, and add those that are taken

Only ids and languages are sent, and the contact. Names that need a gate, belong to two actors, or are descriptions are shown
with the reason, and not proposed. Comments and order in the files stay as they are, and nothing is written that would give
the pack a new fault.`,
  options: {
    lang: { type: 'string', multiple: true },
    actor: { type: 'string', multiple: true },
    contact: { type: 'string' },
    api: { type: 'string' },
    'show-url': { type: 'boolean' },
    out: { type: 'string' },
    accept: { type: 'string' },
    ask: { type: 'boolean' },
  },
  takes: { least: 1, most: 1 },
  run: async ([place = ''], options, { lang: langs, actor: actors }) => {
    const { out, accept, ask } = options;
    if ([out, accept, ask].filter((one) => one !== undefined).length > 1)
      return fail('give one of --out, --accept and --ask', 2);
    if ((accept !== undefined || ask) && (await isCompiled(place)))
      return fail('names are added to the folder of a pack, not to its compiled file', 2);
    if (ask && !(process.stdin.isTTY && process.stdout.isTTY))
      return fail('--ask needs a terminal: use --out and --accept', 2);
    const loaded = await loadPack(place);
    if (!loaded.ok) {
      tellProblems(loaded.problems);
      return 1;
    }
    const { pack } = loaded.value;
    if (typeof accept === 'string') return acceptList(place, pack, accept);
    const settings = readSettings(pack, options, langs, actors);
    if (typeof settings === 'string') return fail(settings, 2);
    if (settings.ids.length === 0)
      return fail('no actor carries an id of Wikidata: write it into the field "wikidata" of an actor');
    if (options['show-url']) {
      console.log(addressOf(settings, settings.ids.slice(0, 50)).href);
      return 0;
    }
    const fetched = await fetchItems({
      ...settings,
      sleep: (ms) => wait(ms),
      onWait: (reason, seconds) => console.error(`${reason}: asking again in ${seconds} s`),
    });
    if (!fetched.ok) return fail(fetched.reason);
    const faults = tellItems(pack, fetched.items);
    const names = namesOf(pack, fetched.items, settings.languages);
    return (await offer(place, pack, proposeNames(pack, names), options)) || faults;
  },
};

/** Tells of ids that lead nowhere, or elsewhere. */
function tellItems({ actors }: AuthoredPack, items: ReadonlyMap<string, Item | null>): ExitCode {
  let code: ExitCode = 0;
  for (const { id, wikidata } of actors) {
    const item = wikidata === undefined ? undefined : items.get(wikidata);
    if (item === null) code = fail(`${id}: there is no ${wikidata} in Wikidata`);
    else if (item?.movedTo !== undefined)
      code = fail(`${id}: ${wikidata} is ${item.movedTo} now; its names are those of ${item.movedTo}`);
  }
  return code;
}

async function offer(
  place: string,
  pack: AuthoredPack,
  proposals: Proposals,
  { out, ask }: Record<string, string | boolean | undefined>,
): Promise<ExitCode> {
  console.log(printProposals(proposals, labelIn(pack)));
  if (typeof out === 'string') {
    try {
      await writeFile(out, printReviewList(proposals.proposed, `${pack.meta.id} ${pack.meta.version}`), { flag: 'wx' });
    } catch (error) {
      return fail(
        (error as NodeJS.ErrnoException).code === 'EEXIST'
          ? `${out} is there already, and is left as it is`
          : `${out} cannot be written: ${(error as Error).message}`,
      );
    }
    console.log(
      `Go through ${out}, delete what you do not want, then: npm run pack -- enrich ${place} --accept ${out}`,
    );
  }
  if (!ask || proposals.proposed.length === 0) return 0;
  const taken = await askAuthor(proposals.proposed, labelIn(pack), { input: process.stdin, output: process.stdout });
  if (taken === null) return fail('broken off: nothing was added');
  return add(place, taken);
}

async function acceptList(place: string, pack: AuthoredPack, file: string): Promise<ExitCode> {
  const list = await readReviewList(file);
  if (!list.ok) return fail(list.reason);
  const { proposed, refused, known } = proposeNames(pack, list.names);
  for (const { actor, text, reason } of refused) console.error(`not added: ${actor}: "${toOneLine(text)}" ${reason}`);
  if (known > 0) console.log(`${known} of the names are in the pack already`);
  return (await add(place, proposed)) || (refused.length > 0 ? 1 : 0);
}

async function add(place: string, names: readonly Proposal[]): Promise<ExitCode> {
  if (names.length === 0) {
    console.log('nothing is added');
    return 0;
  }
  const accepted = await acceptNames(place, names);
  if (!accepted.ok) {
    for (const reason of accepted.reasons) console.error(reason);
    return fail('nothing was added: the pack would have these faults');
  }
  console.log(`${names.length} names added in ${accepted.files.join(', ')}`);
  return 0;
}

function labelIn({ actors }: AuthoredPack): (actor: string) => string {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  return (id) => {
    const actor = byId.get(id);
    return `${actor?.label ?? id} (${id}${actor?.wikidata === undefined ? '' : `, ${actor.wikidata}`})`;
  };
}

function fail<Code extends ExitCode = 1>(reason: string, code = 1 as Code): Code {
  console.error(reason);
  return code;
}
