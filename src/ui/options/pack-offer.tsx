import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { countText } from '../../i18n/count-text.ts';
import { listAll } from '../../i18n/join.ts';
import { nameLanguage } from '../../i18n/language.ts';
import type { PackDifference, PositionWords } from '../../packs/compare-packs.ts';
import { usePackWords } from '../components/pack-words.tsx';
import { Fingerprint } from './fingerprint.tsx';
import type { PackOffer } from './pack-offer-data.ts';
import { PackSource } from './pack-source.tsx';
import type { PackImportActions } from './use-pack-import.ts';

/** As many are told; of the rest only how many there are. */
const MOST_LINES = 20;
const SAMPLES = 3;

interface PackOfferProps {
  offer: PackOffer;
  actions: Pick<PackImportActions, 'confirm' | 'cancel'>;
}

/** Everything a reader needs to decide on a pack of which nothing has been stored yet. */
export function PackOfferView({ offer: { pack, findings, before, published }, actions }: PackOfferProps) {
  const { meta, sources, actors, entries, positions, conflicts } = pack;
  const words = usePackWords(meta.lang);
  const count = (records: object) => Object.keys(records).length;
  const held = (['actors', 'entries', 'positions', 'conflicts'] as const).map((kind) =>
    countText(`options.packs.${kind}`, count({ actors, entries, positions, conflicts }[kind])),
  );
  const isSame = before?.content === pack.content;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    // What led here may be far up the page, or another page.
    heading.current?.scrollIntoView();
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <article class="pack offer" aria-label={meta.title}>
      <h4 {...words} ref={heading} tabIndex={-1}>
        {meta.title}
      </h4>
      {published && published.reasons.length > 0 && (
        <ul class="sources">
          {published.reasons.map((reason) => (
            <li key={reason}>{i18n.t(`options.packs.ask.${reason}`)}</li>
          ))}
        </ul>
      )}
      <dl>
        {published && (
          <>
            <dt>{i18n.t('options.packs.publisher')}</dt>
            <dd>{published.subscription.publisher}</dd>
            <dt>{i18n.t('options.packs.subscription.from')}</dt>
            <dd dir="ltr">{published.subscription.address}</dd>
            <Fingerprint letters={published.fingerprint} />
          </>
        )}
        <dt>{i18n.t('options.packs.covers')}</dt>
        <dd {...words}>{meta.scope}</dd>
        <dt>{i18n.t('options.packs.holds')}</dt>
        <dd>{listAll(held)}</dd>
        <dt>{i18n.t('options.packs.version')}</dt>
        <dd>{meta.version}</dd>
        <dt>{i18n.t('options.packs.languages')}</dt>
        <dd>{listAll(meta.matchLangs.map((lang) => nameLanguage(lang)))}</dd>
        <dt>{i18n.t('options.packs.licence')}</dt>
        <dd>{meta.license}</dd>
        {(meta.contact ?? meta.homepage) !== null && (
          <>
            <dt>{i18n.t('options.packs.contact')}</dt>
            <dd>{meta.contact ?? meta.homepage}</dd>
          </>
        )}
      </dl>
      <details>
        <summary>{countText('options.packs.sources', count(sources))}</summary>
        <ul class="sources">
          {Object.values(sources).map((source) => (
            <PackSource key={source.id} source={source} />
          ))}
        </ul>
      </details>
      {Object.values(positions).length > 0 && (
        <details>
          <summary>{i18n.t('options.packs.samples')}</summary>
          <ul class="sources">
            {Object.values(positions)
              .slice(0, SAMPLES)
              .map(({ id, actor, entry, gist }) => (
                <PositionLine
                  key={id}
                  words={{ id, gist, actor: actors[actor]!.label, entry: entries[entry]!.label }}
                  lang={meta.lang}
                />
              ))}
          </ul>
        </details>
      )}
      {findings.length > 0 && (
        <details>
          <summary>{countText('options.packs.findings', findings.length)}</summary>
          <ul class="sources" lang="en" dir="ltr">
            {findings.slice(0, MOST_LINES).map(({ rule, record, reason }) => (
              <li key={`${rule} ${record} ${reason}`}>
                <code>{[record, reason].filter(Boolean).join(': ')}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
      {before && (
        <>
          <p>{i18n.t(isSame ? 'options.packs.same' : 'options.packs.replaces', [before.version])}</p>
          {!isSame && <Difference difference={before.difference} lang={meta.lang} />}
        </>
      )}
      <p class="actions">
        {(published || !isSame) && (
          <button type="button" class="button" onClick={actions.confirm}>
            {confirmText(published, before !== null)}
          </button>
        )}
        <button type="button" class="button" onClick={actions.cancel}>
          {i18n.t('options.packs.cancel')}
        </button>
      </p>
    </article>
  );
}

function confirmText(published: PackOffer['published'], isReplacing: boolean): string {
  if (published && !published.isSubscribed) return i18n.t('options.packs.subscribe.confirm');
  return i18n.t(isReplacing ? 'options.packs.replace' : 'options.packs.confirm');
}

function Difference({ difference, lang }: { difference: PackDifference; lang: string }) {
  const kinds = (['added', 'changed', 'removed'] as const).filter((kind) => difference[kind].length > 0);
  if (kinds.length === 0) return <p>{i18n.t('options.packs.noDifference')}</p>;
  return (
    <>
      {kinds.map((kind) => (
        <details key={kind} open={kind === 'removed'}>
          <summary>{countText(`options.packs.difference.${kind}`, difference[kind].length)}</summary>
          <ul class="sources">
            {difference[kind].slice(0, MOST_LINES).map((words) => (
              <PositionLine key={words.id} words={words} lang={lang} />
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}

function PositionLine({
  words: { actor, entry, gist, before },
  lang,
}: {
  words: PositionWords & { before?: string };
  lang: string;
}) {
  const words = usePackWords(lang);
  return (
    <li {...words}>
      <strong>{actor}</strong> {gist}
      {before !== undefined && before !== gist && <del class="note">{before}</del>}
      <span class="note">{entry}</span>
    </li>
  );
}
