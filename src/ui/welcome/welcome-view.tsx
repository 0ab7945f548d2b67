import { i18n } from '#i18n';
import { formatNumber } from '../../i18n/locale.ts';
import { PUBLISHERS } from '../../settings/publishers.ts';
import { Logo } from '../components/logo.tsx';
import { Legend } from './legend.tsx';
import { SampleArticle } from './sample-article.tsx';

const LIMITS = ['verdict', 'complete', 'dated'] as const;
const STEPS = ['card', 'popup', 'panel'] as const;
const PLACES = ['publishers', 'once', 'always'] as const;

interface WelcomeViewProps {
  /** First thing in a click: a browser opens its side panel only while it is being handled. */
  onOpenPanel: () => void;
}

/** The first page that a reader sees. Only the sample article is written in paragraphs: they tell where an article is. */
export function WelcomeView({ onOpenPanel }: WelcomeViewProps) {
  const publishers = formatNumber(Object.values(PUBLISHERS).flat().length);
  return (
    <main class="welcome">
      <header>
        <div class="brand">
          <Logo />
          {i18n.t('extensionName')}
        </div>
        <h1>{i18n.t('welcome.title')}</h1>
        <div class="lead">{i18n.t('welcome.lead')}</div>
      </header>
      <section class="try" aria-labelledby="try">
        <h2 id="try">{i18n.t('welcome.try')}</h2>
        <ol>
          {STEPS.map((step) => (
            <li key={step}>{i18n.t(`welcome.steps.${step}`, [i18n.t('category.state')])}</li>
          ))}
        </ol>
        <button type="button" class="button" onClick={onOpenPanel}>
          {i18n.t('popup.openPanel')}
        </button>
        <div class="note">{i18n.t('welcome.hidden')}</div>
      </section>
      <section class="sample" aria-labelledby="sample">
        <h2 id="sample">{i18n.t('welcome.sample')}</h2>
        <div class="note">{i18n.t('welcome.sampleNote')}</div>
        <SampleArticle />
      </section>
      <div class="about">
        <Legend />
        <section aria-labelledby="never">
          <h2 id="never">{i18n.t('welcome.never')}</h2>
          <ul>
            {LIMITS.map((limit) => (
              <li key={limit}>{i18n.t(`welcome.limits.${limit}`)}</li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="where">
          <h2 id="where">{i18n.t('welcome.where')}</h2>
          <ul>
            {PLACES.map((place) => (
              <li key={place}>{i18n.t(`welcome.places.${place}`, [publishers])}</li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="privacy">
          <h2 id="privacy">{i18n.t('welcome.privacy')}</h2>
          <div>{i18n.t('welcome.nothing')}</div>
          <a class="button" href="/options.html">
            {i18n.t('popup.settings')}
          </a>
        </section>
      </div>
    </main>
  );
}
