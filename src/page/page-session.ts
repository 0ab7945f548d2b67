import { handlePageMessages } from '../messaging/handle-page.ts';
import type { PageReport } from '../messaging/protocol.ts';
import { send } from '../messaging/send.ts';
import type { PageSettings } from '../settings/page-settings.ts';
import { isTopFrame } from './frame.ts';
import { FrameReports } from './frame-reports.ts';
import { Gestures } from './gestures/gestures.ts';
import { MarkLayer } from './marks/mark-layer.ts';
import { choosePainter } from './marks/painters/choose-painter.ts';
import { LateNavigation } from './navigation/late-navigation.ts';
import { NOT_ACTIVE, reportOn, stateOf, summarizeFindings } from './page-state.ts';
import { LiveReading } from './reading/live-reading.ts';
import { NO_READING, type Reading } from './reading/reading.ts';
import { noteMoment } from './timeline.ts';

/**
 * The life of one page: has it read, has what was found painted, and answers the popup. Everything it starts ends with
 * `stop`.
 */
export class PageSession {
  private readonly document: Document;
  private settings: PageSettings = NOT_ACTIVE;
  private state: PageReport['state'] = 'reading';
  private reading: LiveReading | null = null;
  private layer: MarkLayer | null = null;
  private readonly navigation: LateNavigation;
  private readonly gestures: Gestures;
  private readonly frames = new FrameReports();
  private readonly dismissedHere: string[] = [];
  // Settings that were asked for again meanwhile are dropped.
  private turn = 0;
  private readonly allowed = Promise.withResolvers<void>();
  private readonly ending = new AbortController();
  private stopMessages: (() => void) | null = null;

  constructor(document: Document) {
    this.document = document;
    const layer = () => this.layer;
    this.navigation = new LateNavigation({
      document,
      layer,
      reading: () => this.read(),
      dismissHere: (entry) => {
        this.dismissedHere.push(entry);
        void this.refresh();
      },
    });
    this.gestures = new Gestures({ document, layer, navigation: this.navigation });
  }

  async start(): Promise<void> {
    noteMoment('start');
    this.stopMessages = this.answerMessages();
    // A frame may have been done before there was anyone to tell.
    if (isTopFrame() && window.length > 0) void send('gatherFrames', {});
    const { signal } = this.ending;
    // A page that comes back from the browser's cache may have missed a change of the settings.
    addEventListener('pageshow', ({ persisted }) => persisted && this.refresh(), { signal });
    this.document.addEventListener('scrollend', () => void this.onScrollEnd(), {
      signal,
      capture: true,
      passive: true,
    });
    // A page that clears all highlights mostly does so on behalf of its reader.
    for (const type of ['click', 'keyup']) {
      this.document.addEventListener(type, () => this.layer?.repair(), { signal, passive: true });
    }
    addEventListener('beforeprint', () => this.layer?.print(true), { signal });
    addEventListener('afterprint', () => this.layer?.print(false), { signal });
    // Reading needs no settings, so that it goes on while they come.
    this.reading = this.startReading();
    await this.refresh();
  }

  /** What is on the page goes first: when the extension itself is gone, its messages may not be there to be stopped. */
  stop(): void {
    this.turn += 1;
    this.pause();
    this.gestures.stop();
    this.navigation.stop();
    this.ending.abort();
    this.stopMessages?.();
  }

  private answerMessages(): () => void {
    const { navigation } = this;
    return handlePageMessages({
      report: async () => this.frames.addTo(await reportOn(this.document, this.settings, this.state, this.read())),
      jump: async ({ entry }) => ({ found: (await navigation.get())?.step(1, entry) ?? false }),
      jumpBack: async () => {
        (await navigation.get())?.jumpBack();
        return null;
      },
      step: async ({ by }) => ({ found: (await navigation.get())?.step(by) ?? false }),
      openCard: async () => ({ opened: (await navigation.get())?.openCurrent() ?? false }),
      lookUp: async ({ text }) => ({ known: (await (await navigation.get())?.lookUp(text)) ?? false }),
      refresh: () => this.refresh(),
      reportAgain: () => {
        if (!isTopFrame()) this.tellTop();
        return null;
      },
      frameFound: ({ frame, findings }) => {
        this.frames.set(frame, findings);
        this.tellCount();
        return null;
      },
    });
  }

  /** Take over the settings as they are now. */
  private async refresh(): Promise<null> {
    const turn = ++this.turn;
    const answer = await send('pageSettings', {});
    if (turn !== this.turn) return null;
    if (!answer.ok) {
      if (!this.layer) this.pause();
      this.state = 'failed';
      return null;
    }
    const before = this.settings;
    this.settings = { ...answer.value, dismissed: [...answer.value.dismissed, ...this.dismissedHere] };
    const { active, painter, palette } = this.settings;
    this.gestures.follow(this.settings);
    if (!active) {
      this.pause();
      this.state = 'off';
      this.tellCount();
    } else if (!this.layer || before.painter !== painter || before.palette !== palette) {
      if (this.layer) this.pause();
      await this.resume(turn);
    } else {
      await this.paint();
      this.tellCount();
    }
    return null;
  }

  private async resume(turn: number): Promise<void> {
    this.state = 'reading';
    const painter = await choosePainter(this.settings);
    if (turn !== this.turn) return;
    this.layer = new MarkLayer(this.document, painter);
    this.reading ??= this.startReading();
    this.allowed.resolve();
    await this.reading.start();
  }

  private startReading(): LiveReading {
    const live = new LiveReading(this.document, {
      mayAsk: this.allowed.promise,
      onReading: async (reading) => {
        this.state = stateOf(this.settings, reading);
        await this.paint();
        if (isTopFrame()) this.tellCount();
        else this.tellTop();
      },
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
    this.navigation.close();
    this.layer?.clear();
    this.layer = null;
  }

  private async paint(): Promise<void> {
    const { layer, reading } = this;
    if (!layer || !reading) return;
    let shown: Promise<void> | undefined;
    // What changes the page is done when `show` returns: by the time it settles the change would have been noticed.
    reading.overlook(() => {
      shown = layer.show(reading.current, this.settings);
    });
    await shown;
    if (layer.shown.length > 0) void this.navigation.get();
  }

  /** Tell how many different entries stand on the page; nothing does while marking is switched off. */
  private tellCount(): void {
    if (!isTopFrame()) return;
    const ofPage = this.read().annotation.mentions.map(({ entry }) => entry);
    const entries = this.settings.active ? this.frames.countWith(ofPage) : 0;
    void send('countFound', { entries });
  }

  private tellTop(): void {
    void send('reportFrame', { findings: { found: summarizeFindings(this.read().annotation).found } });
  }

  private async onScrollEnd(): Promise<void> {
    this.layer?.repair();
    if (this.layer?.isPartial) await this.paint();
  }

  private read(): Reading {
    return this.reading?.current ?? NO_READING;
  }
}
