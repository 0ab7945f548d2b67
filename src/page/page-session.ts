import { type IsLatest, Latest } from '../async/latest.ts';
import { listen, listenAgain } from '../dom/listen.ts';
import { hidden } from '../dom/nodes.ts';
import { handlePageMessages } from '../messaging/handle-page.ts';
import type { Annotation, PageReport, SaidReport } from '../messaging/protocol.ts';
import { send } from '../messaging/send.ts';
import type { PageSettings } from '../settings/page-settings.ts';
import { isTopFrame } from './frame.ts';
import { MarkLayer } from './marks/mark-layer.ts';
import { choosePainter } from './marks/painters/choose-painter.ts';
import { LateNavigation } from './navigation/late-navigation.ts';
import type { Navigation } from './navigation/navigation.ts';
import { stateOf } from './page-state.ts';
import { LiveReading } from './reading/live-reading.ts';
import { NO_READING, type Reading } from './reading/reading.ts';
import { watchReopened } from './reopened.ts';
import { noteMoment } from './timeline.ts';
import { whenSeen } from './when-seen.ts';

/**
 * The life of one page: has it read, has what was found painted, and answers the popup. Everything it starts ends with
 * `stop`.
 */
export class PageSession {
  private readonly document: Document;
  /** None until the background has told them. */
  private settings: PageSettings | undefined;
  private state: PageReport['state'] = 'reading';
  private reading: LiveReading | null = null;
  private layer: MarkLayer | null = null;
  private readonly navigation: LateNavigation;
  private hasTold = false;
  private dismissedHere: { path: string; entries: readonly string[] } = { path: '', entries: [] };
  // Settings that were asked for again meanwhile are dropped.
  private readonly asking = new Latest();
  private readonly ending = new AbortController();
  private stopMessages: (() => void) | null = null;
  private stopReopened: (() => void) | null = null;

  constructor(document: Document) {
    this.document = document;
    const layer = () => this.layer;
    this.navigation = new LateNavigation({
      document,
      layer,
      reading: () => this.read(),
      known: () => this.reading?.known ?? NO_READING.annotation,
      lookSoon: () => this.reading?.lookSoon(),
      dismissHere: (entry, dismissed) => {
        const others = this.dismissedOnPage.filter((each) => each !== entry);
        this.dismissedHere = { path: location.pathname, entries: dismissed ? [...others, entry] : others };
        void this.paint();
      },
    });
  }

  async start(): Promise<void> {
    noteMoment('start');
    this.stopMessages = this.answerMessages();
    await this.begin().catch((error: unknown) => this.fail(error));
  }

  private async begin(): Promise<void> {
    // A frame may have been done before there was anyone to tell.
    if (isTopFrame() && window.length > 0) void send('gatherFrames', {});
    const { signal } = this.ending;
    // A page that comes back from the browser's cache may have missed a change of the settings.
    listen(window, 'pageshow', ({ persisted }) => persisted && void this.refresh(), { signal });
    listen(window, 'scrollend', () => void this.onScrollEnd(), { signal, capture: true, passive: true });
    if (!isTopFrame()) listen(window, 'pagehide', () => void this.tellTop(NO_READING.annotation), { signal });
    this.stopReopened = watchReopened(this.document, () => {
      listenAgain();
      // What came later listens by itself.
      this.navigation.present?.navigation.listenAgain();
    });
    await whenSeen(this.document, signal);
    // Reading needs no settings, and the background searches no text of a page that is switched off.
    this.reading = this.startReading();
    await this.refresh();
  }

  /** What is on the page goes first: when the extension itself is gone, its messages may not be there to be stopped. */
  stop(): void {
    this.asking.drop();
    this.pause();
    this.navigation.stop();
    this.ending.abort();
    this.stopReopened?.();
    this.stopMessages?.();
  }

  private answerMessages(): () => void {
    return handlePageMessages({
      report: () => this.report(),
      jump: async ({ entry }) => ({ found: (await this.navigate())?.step(1, entry) ?? false }),
      jumpBack: async () => {
        (await this.navigate())?.jumpBack();
        return null;
      },
      step: async ({ by, entering }) => ({ found: (await this.navigate())?.stepOn(by, entering) ?? false }),
      openCard: async () => ({ opened: (await this.navigate())?.openCurrent() ?? false }),
      lookUp: async ({ text }) => ({ known: (await (await this.navigation.get())?.navigation.lookUp(text)) ?? false }),
      refresh: ({ anew }) => {
        // What was found was found by other packs.
        if (anew) this.pause();
        return this.refresh();
      },
      reportAgain: () => {
        if (!isTopFrame()) this.tellFound();
        return null;
      },
      frameFound: async ({ frame, findings }) => {
        (await this.navigation.get())?.frames.set(frame, findings);
        this.tellCount();
        return null;
      },
      frames: () => [...(this.navigation.present?.frames.byFrame.keys() ?? [])],
      current: async () => ({ since: (await this.navigate())?.currentSince ?? null }),
    });
  }

  /** Everything that the popup asks of a page. Who asks has time: what tells the facts comes with the card. */
  private async report(): Promise<SaidReport> {
    await this.reading?.look();
    const parts = await this.navigation.get();
    const { settings, state } = this;
    const { complete } = this.read();
    const ofPage = { settings, state, complete };
    return parts?.complete(ofPage) ?? ofPage;
  }

  /** Navigation, where there are marks to go about. */
  private async navigate(): Promise<Navigation | null> {
    await this.reading?.look();
    return this.layer?.shown.length ? ((await this.navigation.get())?.navigation ?? null) : null;
  }

  private async refresh(): Promise<null> {
    await this.takeSettings().catch((error: unknown) => this.fail(error));
    return null;
  }

  private fail(error: unknown): void {
    console.warn('Counterpoint: the page cannot be marked', error);
    this.state = 'failed';
  }

  /** Take over the settings as they are now. */
  private async takeSettings(): Promise<void> {
    const isLatest = this.asking.begin();
    const answer = await send('pageSettings', {});
    if (!isLatest()) return;
    if (!answer.ok) {
      if (!this.layer) this.pause();
      this.state = 'failed';
      return;
    }
    const before = this.settings;
    this.settings = answer.value;
    const { active, painter, palette } = this.settings;
    const isOther = before?.painter !== painter || before.palette !== palette;
    if (!active || (this.layer && isOther)) this.pause();
    if (!active) {
      this.state = 'off';
      this.tellFound();
    } else if (hidden(this.document)) {
      // The toolbar button of a page in another window is seen.
      if (this.read() !== NO_READING) this.tellFound();
      void whenSeen(this.document, this.ending.signal)
        .then(() => this.resume(isLatest))
        .catch((error: unknown) => this.fail(error));
    } else await this.resume(isLatest);
  }

  /** Show what the settings ask for, from the beginning or over what is there. */
  private async resume(isLatest: IsLatest): Promise<void> {
    const { settings } = this;
    if (!isLatest() || !settings) return;
    if (this.state === 'failed') this.pause();
    if (this.layer) {
      await this.paint();
      this.tellFound();
      return;
    }
    this.state = 'reading';
    const painter = await choosePainter(settings);
    if (!isLatest()) return;
    if (!painter) {
      this.state = 'failed';
      return;
    }
    this.layer = new MarkLayer(this.document, painter);
    this.reading ??= this.startReading();
    if (this.read() === NO_READING) await this.reading.start();
    else await this.show(this.read());
  }

  /** Show a reading, once the settings tell how. */
  private async show(reading: Reading): Promise<void> {
    if (!this.layer) return;
    this.state = stateOf(reading);
    await this.paint();
    this.tellFound();
  }

  private startReading(): LiveReading {
    const live = new LiveReading(this.document, {
      onReading: (reading) => this.show(reading),
      onFailure: () => {
        this.state = 'failed';
      },
    });
    void live.start();
    return live;
  }

  private pause(): void {
    this.reading?.stop();
    this.reading = null;
    this.navigation.present?.rest();
    this.layer?.clear();
    this.layer = null;
  }

  private async paint(): Promise<void> {
    const { layer, reading, settings } = this;
    if (!layer || !reading || !settings) return;
    let shown: Promise<void> | undefined;
    // What changes the page is done when `show` returns: by the time it settles the change would have been noticed.
    reading.overlook(() => {
      shown = layer.show(reading.current, {
        ...settings,
        dismissed: [...settings.dismissed, ...this.dismissedOnPage],
      });
    });
    await shown;
    this.navigation.present?.navigation.follow();
    if (reading.known.mentions.length === 0) return;
    // By the time it comes marking may have ended.
    void this.navigation.get().then((parts) => this.layer && parts?.follow(settings));
  }

  /** Tell what stands here: the toolbar button of the page, or the page around this frame. Switched off, nothing does. */
  private tellFound(): void {
    if (isTopFrame()) this.tellCount();
    else void this.tellTop(this.settings?.active ? this.read().annotation : NO_READING.annotation);
  }

  private tellCount(): void {
    const { active = false } = this.settings ?? {};
    const { mentions, entries } = this.read().annotation;
    const ofPage = mentions.map(({ entry }) => [entry, entries[entry]?.contention] as const);
    const ofFrames = this.navigation.present?.frames.contentions() ?? [];
    const all = new Map(active ? [...ofPage, ...ofFrames] : []);
    const contested = [...all.values()].filter((contention) => contention === 'contested').length;
    void send('countFound', { active, entries: all.size, contested });
  }

  /** Most frames never have anything to tell. One that is left has no time to wait for what it has told with before. */
  private async tellTop(annotation: Annotation): Promise<void> {
    const isAny = annotation.mentions.length > 0;
    if (!isAny && !this.hasTold) return;
    this.hasTold = isAny;
    (this.navigation.present ?? (await this.navigation.get()))?.tellTop(annotation);
  }

  private async onScrollEnd(): Promise<void> {
    this.layer?.repair();
    if (this.layer?.isPartial) await this.paint();
  }

  /** Entries that the reader dismissed for this page alone, until a router shows another. */
  private get dismissedOnPage(): readonly string[] {
    return this.dismissedHere.path === location.pathname ? this.dismissedHere.entries : [];
  }

  private read(): Reading {
    return this.reading?.current ?? NO_READING;
  }
}
