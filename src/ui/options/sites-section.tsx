import { i18n } from '#i18n';
import { formatNumber } from '../../i18n/locale.ts';
import { isEverySite } from '../../settings/granted-sites.ts';
import { PUBLISHERS } from '../../settings/publishers.ts';
import { Switch } from '../components/switch.tsx';
import type { OptionsActions, OptionsData } from './options-data.ts';
import { Removable } from './removable.tsx';
import { Section } from './section.tsx';

const REGIONS = Object.keys(PUBLISHERS) as (keyof typeof PUBLISHERS)[];

interface SitesSectionProps {
  data: Pick<OptionsData, 'settings' | 'granted'>;
  actions: Pick<OptionsActions, 'change' | 'revoke'>;
}

/** Where the extension runs: everywhere or nowhere, not on these sites, on those as well, and on the listed ones. */
export function SitesSection({ data: { settings, granted }, actions }: SitesSectionProps) {
  const { enabled, sitesOff } = settings;
  return (
    <Section id="sites" title={i18n.t('options.sites.title')}>
      <Switch on={enabled} onChange={(on) => actions.change({ enabled: on })}>
        {i18n.t('options.sites.enabled')}
      </Switch>
      <Removable
        title={i18n.t('options.sites.off')}
        none={i18n.t('options.sites.offNone')}
        action={i18n.t('options.sites.again')}
        items={sitesOff.map((host) => ({
          id: host,
          label: host,
          remove: () => actions.change({ site: { host, on: true } }),
        }))}
      />
      <p class="note">{i18n.t('options.private')}</p>
      <Removable
        title={i18n.t('options.sites.always')}
        note={i18n.t('options.sites.alwaysNote')}
        none={i18n.t('options.sites.alwaysNone')}
        action={i18n.t('options.sites.remove')}
        items={granted.map((origin) => ({
          id: origin,
          label: siteName(origin),
          remove: () => actions.revoke(origin),
        }))}
      />
      <Publishers />
    </Section>
  );
}

function Publishers() {
  const count = Object.values(PUBLISHERS).flat().length;
  return (
    <details class="publishers">
      <summary>{i18n.t('options.sites.publishers')}</summary>
      <p class="note">{i18n.t('options.sites.publishersNote', [formatNumber(count)])}</p>
      {REGIONS.map((region) => (
        <section key={region} aria-labelledby={`region-${region}`}>
          <h4 id={`region-${region}`}>{i18n.t(`options.sites.region.${region}`)}</h4>
          <ul>
            {PUBLISHERS[region].map((host) => (
              <li key={host} dir="ltr">
                {host}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}

/** What a reader calls the sites of a match pattern. */
function siteName(origin: string): string {
  if (isEverySite(origin)) return i18n.t('options.sites.everySite');
  return origin.replace(/^[^:]+:\/\/(\*\.)?/, '').replace(/\/\*?$/, '');
}
