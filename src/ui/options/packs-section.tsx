import { i18n } from '#i18n';
import { countText } from '../../i18n/count-text.ts';
import { further, listAll } from '../../i18n/join.ts';
import { nameLanguage } from '../../i18n/language.ts';
import { findLatest } from '../../knowledge/find-latest.ts';
import type { PackInfo } from '../../messaging/protocol.ts';
import { formatEdtf } from '../components/format-date.ts';
import { usePackWords } from '../components/pack-words.tsx';
import { PackSource } from './pack-source.tsx';
import { Section } from './section.tsx';

interface PacksSectionProps {
  packs: PackInfo[] | null;
  onRebuild: () => void;
}

/** What the packs hold, rest on and do not know; and a way to build anew what they are looked up in. */
export function PacksSection({ packs, onRebuild }: PacksSectionProps) {
  return (
    <Section id="packs" title={i18n.t('options.packs.title')}>
      {packs ? (
        packs.map((pack) => <PackAbout key={pack.meta.id} pack={pack} />)
      ) : (
        <p>{i18n.t('options.packs.failed')}</p>
      )}
      <p class="note">{i18n.t('options.packs.rebuildNote')}</p>
      <p class="actions">
        <button type="button" class="button" onClick={onRebuild}>
          {i18n.t('options.packs.rebuild')}
        </button>
      </p>
    </Section>
  );
}

function PackAbout({ pack: { meta, sources, counts } }: { pack: PackInfo }) {
  const words = usePackWords(meta.lang);
  const latest = findLatest(sources);
  const held = (['actors', 'entries', 'positions', 'conflicts'] as const).map((kind) =>
    countText(`options.packs.${kind}`, counts[kind]),
  );
  return (
    <article class="pack">
      <h3 {...words}>{meta.title}</h3>
      <dl>
        <dt>{i18n.t('options.packs.covers')}</dt>
        <dd {...words}>{meta.scope}</dd>
        {latest !== null && (
          <>
            <dt>{i18n.t('options.packs.asOf')}</dt>
            <dd>
              {formatEdtf(latest)} <span class="note">{i18n.t('options.packs.asOfNote')}</span>
            </dd>
          </>
        )}
        <dt>{i18n.t('options.packs.holds')}</dt>
        <dd>
          {listAll(held)} <span class="note">{i18n.t('options.packs.outside')}</span>
        </dd>
        <dt>{i18n.t('options.packs.version')}</dt>
        <dd>{meta.version}</dd>
        <dt>{i18n.t('options.packs.licence')}</dt>
        <dd>
          {meta.license}{' '}
          <span class="note" {...words}>
            {meta.quotesNotice}
          </span>
        </dd>
        {meta.homepage && (
          <>
            <dt>{i18n.t('options.packs.homepage')}</dt>
            <dd>
              <a href={meta.homepage} target="_blank" rel="noreferrer">
                {meta.homepage}
              </a>
            </dd>
          </>
        )}
        {meta.contact && (
          <>
            <dt>{i18n.t('options.packs.contact')}</dt>
            <dd>{meta.contact}</dd>
          </>
        )}
      </dl>
      <p class="note">{i18n.t('packLanguage', [nameLanguage(meta.lang)])}</p>
      <details>
        <summary>{countText('options.packs.sources', sources.length)}</summary>
        <ul class="sources">
          {sources.map((source) => (
            <PackSource key={source.id} source={source} />
          ))}
        </ul>
      </details>
      <details>
        <summary>{i18n.t('options.packs.changes')}</summary>
        <ul class="sources">
          {meta.changelog.map(({ version, date, note }) => (
            <li key={version}>
              <span {...words}>{note}</span>
              <span class="note">
                {version}
                {further(formatEdtf(date))}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </article>
  );
}
