import { i18n } from '#i18n';
import type { PageFacts, PageReport } from '../../../messaging/protocol.ts';
import { formatEdtf } from '../../components/format-date.ts';
import { LiveText } from '../../components/live-text.tsx';
import { compareArticles, type Shares } from './compare-articles.ts';
import { SharesList } from './shares-list.tsx';
import { type ArticleReader, useOtherArticle } from './use-other-article.ts';

interface CompareSectionProps {
  report: PageReport;
  reader: ArticleReader;
  onOpen: (entry: string) => void;
}

/** This article beside another open one: what both have of claims and voices, and what one has alone. */
export function CompareSection({ report, reader, onOpen }: CompareSectionProps) {
  const { articles, chosen, other, choose } = useOtherArticle(reader);
  return (
    <>
      <h2>{i18n.t('panel.compare.title')}</h2>
      {articles?.length === 0 && <p>{i18n.t('panel.compare.none')}</p>}
      {articles !== null && articles.length > 0 && (
        <label class="choose">
          <span class="soft">{i18n.t('panel.compare.other')}</span>
          <select
            value={chosen ?? ''}
            onChange={({ currentTarget: { value } }) => choose(value === '' ? null : Number(value))}
          >
            <option value="">{i18n.t('panel.compare.choose')}</option>
            {articles.map(({ tabId, title }) => (
              <option key={tabId} value={tabId}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <LiveText text={other === 'gone' ? i18n.t('panel.compare.gone') : ''} />
      {other !== null && other !== 'gone' && <Compared here={report} there={other} onOpen={onOpen} />}
    </>
  );
}

interface ComparedProps {
  here: PageReport;
  there: PageReport;
  onOpen: (entry: string) => void;
}

function Compared({ here, there, onOpen }: ComparedProps) {
  const { claims, voices } = compareArticles(here.found, there.found);
  const { palette } = here.settings;
  return (
    <>
      <dl class="compared">
        <Article name={i18n.t('panel.compare.here')} facts={here.facts} />
        <Article name={i18n.t('panel.compare.other')} facts={there.facts} />
      </dl>
      <Part heading={i18n.t('category.claim')} shares={claims} palette={palette} onOpen={onOpen} />
      <Part heading={i18n.t('panel.compare.voices')} shares={voices} palette={palette} onOpen={onOpen} />
    </>
  );
}

function Article({ name, facts: { title, published } }: { name: string; facts: PageFacts }) {
  return (
    <>
      <dt class="soft">{name}</dt>
      <dd>
        <bdi>{title}</bdi> <span class="soft">{published ? formatEdtf(published.date) : i18n.t('date.unknown')}</span>
      </dd>
    </>
  );
}

interface PartProps extends Pick<ComparedProps, 'onOpen'> {
  heading: string;
  shares: Shares;
  palette: PageReport['settings']['palette'];
}

function Part({ heading, shares: { both, here, there }, palette, onOpen }: PartProps) {
  const isNone = both.length + here.length + there.length === 0;
  return (
    <section>
      <h3>{heading}</h3>
      {isNone && <p class="soft">{i18n.t('panel.compare.nothing')}</p>}
      <SharesList heading={i18n.t('panel.compare.both')} entries={both} palette={palette} onOpen={onOpen} />
      <SharesList heading={i18n.t('panel.compare.onlyHere')} entries={here} palette={palette} onOpen={onOpen} />
      <SharesList heading={i18n.t('panel.compare.onlyThere')} entries={there} palette={palette} onOpen={onOpen} />
    </section>
  );
}
