import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { countText } from '../../i18n/count-text.ts';
import { further, listAll } from '../../i18n/join.ts';
import { nameLanguage } from '../../i18n/language.ts';
import type { PositionWords } from '../../packs/compare-packs.ts';
import type { FewDifferences, PackOffer } from '../../packs/import/pack-offer.ts';
import { formatEdtf } from '../components/format-date.ts';
import { usePackWords } from '../components/pack-words.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { PackSample } from './pack-sample.tsx';
import { type LoadSources, PackSources } from './pack-sources.tsx';
import type { PackImportActions } from './use-pack-import.ts';

interface PackOfferProps {
  offer: PackOffer;
  loadSources: LoadSources;
  actions: Pick<PackImportActions, 'confirm' | 'cancel'>;
}

/**
 * Everything a reader needs to decide on a pack of which nothing has been stored yet: what it would change of what is there,
 * who stands for it and what it is about, what it says, what it rests on. The buttons stay in sight.
 */
export function PackOfferView({ offer, loadSources, actions }: PackOfferProps) {
  const { meta, counts, sources, samples, findings, before, published } = offer;
  const words = usePackWords(meta.lang);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    // What was pressed to get here is gone, far above, or on another page.
    heading.current?.scrollIntoView();
    heading.current?.focus({ preventScroll: true });
  }, []);
  const held = (['actors', 'entries', 'positions', 'conflicts'] as const).map((kind) =>
    countText(`options.packs.${kind}`, counts[kind]),
  );
  const isSame = before?.isSame ?? false;
  const { latest } = sources;
  return (
    <article class="pack offer" aria-label={meta.title}>
      <h4 ref={heading} tabIndex={-1} {...words}>
        {meta.title}
      </h4>
      {published && published.reasons.length > 0 && (
        <ul class="sources">
          {published.reasons.map((reason) => (
            <li key={reason}>{i18n.t(`options.packs.ask.${reason}`)}</li>
          ))}
        </ul>
      )}
      {before && (
        <div class="before">
          <p>{i18n.t(isSame ? 'options.packs.same' : 'options.packs.replaces', [before.version])}</p>
          {!isSame && <Difference difference={before.difference} lang={meta.lang} />}
        </div>
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
        {(meta.contact ?? meta.homepage) !== null && (
          <>
            <dt>{i18n.t('options.packs.contact')}</dt>
            <dd>
              <bdi>{meta.contact ?? meta.homepage}</bdi>
            </dd>
          </>
        )}
        <dt>{i18n.t('options.packs.covers')}</dt>
        <dd {...words}>{meta.scope}</dd>
        <dt>{i18n.t('options.packs.holds')}</dt>
        <dd>{listAll(held)}</dd>
        <dt>{i18n.t('options.packs.languages')}</dt>
        <dd>{listAll(meta.matchLangs.map((lang) => nameLanguage(lang)))}</dd>
        <dt>{i18n.t('options.packs.licence')}</dt>
        <dd>
          <bdi>{meta.license}</bdi>
        </dd>
        <dt>{i18n.t('options.packs.version')}</dt>
        <dd>
          <bdi>{meta.version}</bdi>
        </dd>
      </dl>
      <Samples samples={samples} lang={meta.lang} />
      <div>
        <PackSources count={sources.count} load={loadSources}>
          {latest !== null && <span class="note">{further(i18n.t('date.noLaterThan.day', [formatEdtf(latest)]))}</span>}
        </PackSources>
        {findings.count > 0 && (
          <details>
            <summary>{countText('options.packs.findings', findings.count)}</summary>
            <ul class="sources" lang="en" dir="ltr">
              {findings.first.map(({ rule, record, reason }) => (
                <li key={`${rule} ${record} ${reason}`}>
                  <code>{[record, reason].filter(Boolean).join(': ')}</code>
                </li>
              ))}
            </ul>
            <Further count={findings.count - findings.first.length} />
          </details>
        )}
      </div>
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

function Samples({ samples, lang }: { samples: PackOffer['samples']; lang: string }) {
  if (samples.length === 0) return null;
  return (
    <section class="samples">
      <h5>{i18n.t('options.packs.samples')}</h5>
      <ul>
        {samples.map((sample) => (
          <PackSample key={sample.entry.id} sample={sample} lang={lang} />
        ))}
      </ul>
    </section>
  );
}

function Difference({ difference, lang }: { difference: FewDifferences; lang: string }) {
  // What would be gone is what a reader has to know first.
  const kinds = (['removed', 'changed', 'added'] as const).filter((kind) => difference[kind].count > 0);
  if (kinds.length === 0) return <p>{i18n.t('options.packs.noDifference')}</p>;
  return (
    <>
      {kinds.map((kind) => (
        <details key={kind} open={kind === 'removed'}>
          <summary>{countText(`options.packs.difference.${kind}`, difference[kind].count)}</summary>
          <ul class="sources">
            {difference[kind].first.map((words) => (
              <PositionLine key={words.id} words={words} lang={lang} />
            ))}
          </ul>
          <Further count={difference[kind].count - difference[kind].first.length} />
        </details>
      ))}
    </>
  );
}

function Further({ count }: { count: number }) {
  return count > 0 ? <p class="note">{countText('options.file.further', count)}</p> : null;
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
