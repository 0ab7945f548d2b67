import { i18n } from '#i18n';
import { countText } from '../../i18n/count-text.ts';
import { further, listAll, pair } from '../../i18n/join.ts';
import { nameLanguage } from '../../i18n/language.ts';
import type { PackInfo } from '../../messaging/protocol.ts';
import { formatEdtf } from '../components/format-date.ts';
import { usePackWords } from '../components/pack-words.tsx';
import { Switch } from '../components/switch.tsx';
import type { OptionsActions } from './options-data.ts';
import { PackImportBox } from './pack-import.tsx';
import { PackSources } from './pack-sources.tsx';
import { Section } from './section.tsx';
import { type SubscriptionActions, SubscriptionStatus } from './subscription-status.tsx';
import type { PackImport, PackImportActions } from './use-pack-import.ts';

interface PacksSectionProps {
  packs: PackInfo[] | null;
  imported: PackImport | null;
  importing: PackImportActions;
  actions: SubscriptionActions & Pick<OptionsActions, 'changePack' | 'readSources' | 'savePack' | 'rebuildIndex'>;
}

/** What the packs hold, rest on and do not know; and a way to build anew what they are looked up in. */
export function PacksSection({ packs, imported, importing, actions }: PacksSectionProps) {
  return (
    <Section id="packs" title={i18n.t('options.packs.title')}>
      {packs ? (
        packs.map((pack, at) => (
          <PackAbout
            key={pack.id}
            pack={pack}
            isFirst={at === 0}
            isLast={at === packs.length - 1}
            actions={actions}
            onShow={importing.look}
          />
        ))
      ) : (
        <p>{i18n.t('options.packs.failed')}</p>
      )}
      <PackImportBox state={imported} actions={importing} />
      <p>
        <a href="/studio.html" target="_blank" rel="noreferrer">
          {i18n.t('studio.title')}
        </a>
      </p>
      <p class="note">{i18n.t('options.packs.rebuildNote')}</p>
      <p class="actions">
        <button type="button" class="button" onClick={actions.rebuildIndex}>
          {i18n.t('options.packs.rebuild')}
        </button>
      </p>
    </Section>
  );
}

interface PackAboutProps {
  pack: PackInfo;
  isFirst: boolean;
  isLast: boolean;
  actions: PacksSectionProps['actions'];
  onShow: (address: string) => void;
}

function PackAbout({ pack, isFirst, isLast, actions, onShow }: PackAboutProps) {
  const { id, meta, sources, counts, subscription } = pack;
  const words = usePackWords(meta.lang);
  const { latest } = sources;
  const held = (['actors', 'entries', 'positions', 'conflicts'] as const).map((kind) =>
    countText(`options.packs.${kind}`, counts[kind]),
  );
  return (
    <article class="pack">
      <h3 {...words}>{meta.title}</h3>
      <Switch on={pack.isOn} onChange={(isOn) => actions.changePack({ kind: 'switch', id, isOn })}>
        {i18n.t('options.packs.on')}
      </Switch>
      {subscription && <SubscriptionStatus pack={pack} subscription={subscription} actions={actions} onShow={onShow} />}
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
      <PackSources key={meta.version} count={sources.count} load={() => actions.readSources(id)} />
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
      <PackButtons pack={pack} isFirst={isFirst} isLast={isLast} actions={actions} />
    </article>
  );
}

/** What can be done with a pack; each button says of which. */
function PackButtons({
  pack: { id, meta, isBundled, previous },
  isFirst,
  isLast,
  actions,
}: Omit<PackAboutProps, 'onShow'>) {
  const button = (text: string, press: () => void) => (
    <button type="button" class="button" aria-label={pair(text, meta.title)} onClick={press}>
      {text}
    </button>
  );
  return (
    <p class="actions">
      {!isFirst && button(i18n.t('options.packs.up'), () => actions.changePack({ kind: 'move', id, by: -1 }))}
      {!isLast && button(i18n.t('options.packs.down'), () => actions.changePack({ kind: 'move', id, by: 1 }))}
      {previous !== null &&
        button(i18n.t('options.packs.restore', [previous]), () => actions.changePack({ kind: 'restore', id }))}
      {button(i18n.t('options.packs.save'), () => actions.savePack(id))}
      {isBundled ? (
        <span class="note">{i18n.t('options.packs.bundled')}</span>
      ) : (
        button(i18n.t('options.packs.remove'), () => actions.changePack({ kind: 'remove', id }))
      )}
    </p>
  );
}
