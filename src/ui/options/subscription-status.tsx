import { i18n } from '#i18n';
import { joinSentences, pair } from '../../i18n/join.ts';
import { interfaceLocale } from '../../i18n/locale.ts';
import type { PackInfo } from '../../messaging/protocol.ts';
import type { CheckResult, SubscriptionInfo } from '../../messaging/subscription.ts';
import { isExpired } from '../../packs/subscriptions/find-notice.ts';
import { formatEdtf } from '../components/format-date.ts';
import { Switch } from '../components/switch.tsx';
import { Fingerprint } from './fingerprint.tsx';

export interface SubscriptionActions {
  checkPack: (pack: string) => void;
  pinPack: (pack: string, isPinned: boolean) => void;
  unsubscribe: (pack: string) => void;
}

interface SubscriptionStatusProps {
  pack: PackInfo;
  subscription: SubscriptionInfo;
  actions: SubscriptionActions;
  /** Look at what waits, first thing in a click. */
  onShow: (address: string) => void;
}

/** Where a pack comes from, how it stands with its versions, and what the reader can do about that. */
export function SubscriptionStatus({ pack: { id, meta }, subscription, actions, onShow }: SubscriptionStatusProps) {
  const { address, publisher, fingerprint, lastAt, nextAt, result, expires, isPinned } = subscription;
  const button = (text: string, press: () => void) => (
    <button type="button" class="button" aria-label={pair(text, meta.title)} onClick={press}>
      {text}
    </button>
  );
  return (
    <section class="subscription">
      <dl>
        <dt>{i18n.t('options.packs.publisher')}</dt>
        <dd>{publisher}</dd>
        <dt>{i18n.t('options.packs.subscription.from')}</dt>
        <dd dir="ltr">{address}</dd>
        <Fingerprint letters={fingerprint} />
        <dt>{i18n.t('options.packs.subscription.lastCheck')}</dt>
        <dd>
          {lastAt === null ? i18n.t('options.packs.subscription.notYet') : formatTime(lastAt)}
          <span class="note">{joinSentences(wordsOf(result))}</span>
        </dd>
        <dt>{i18n.t('options.packs.subscription.nextCheck')}</dt>
        <dd>{nextAt === null ? i18n.t('options.packs.subscription.byHand') : formatTime(nextAt)}</dd>
      </dl>
      {expires !== null && isExpired(expires, Date.now()) && (
        <p>{i18n.t('options.packs.subscription.expired', [formatEdtf(expires)])}</p>
      )}
      <Switch on={isPinned} onChange={(on) => actions.pinPack(id, on)}>
        {i18n.t('options.packs.subscription.pin')}
      </Switch>
      <p class="actions">
        {result.kind === 'waits' && button(i18n.t('options.packs.subscription.show'), () => onShow(address))}
        {button(i18n.t('options.packs.subscription.check'), () => actions.checkPack(id))}
        {button(i18n.t('options.packs.subscription.unsubscribe'), () => actions.unsubscribe(id))}
      </p>
    </section>
  );
}

/** What the last check has come to, in sentences. */
function wordsOf(result: CheckResult): string[] {
  switch (result.kind) {
    case 'current':
      return [i18n.t('options.packs.result.current')];
    case 'updated':
      return [i18n.t('options.packs.result.updated', [result.version])];
    case 'waits':
      return [
        i18n.t('options.packs.result.waits', [result.version]),
        ...result.reasons.map((reason) => i18n.t(`options.packs.ask.${reason}`)),
      ];
    case 'failed':
      return [i18n.t(`options.packs.fault.${result.fault}`), i18n.t('options.packs.result.kept')];
  }
}

function formatTime(at: number): string {
  return new Intl.DateTimeFormat(interfaceLocale(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
