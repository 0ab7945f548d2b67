import { handlePageMessages } from '../messaging/handle-page.ts';
import type { PageReport } from '../messaging/protocol.ts';
import { send } from '../messaging/send.ts';
import type { PageSettings } from '../settings/page-settings.ts';
import { type CardOpener, createCardOpener } from './card-opener.ts';
import { isTopFrame } from './frame.ts';
import { FrameReports } from './frame-reports.ts';
import { markAt } from './hit.ts';
import { LiveReading } from './live-reading.ts';
import { loadCard } from './load-card.ts';
import type { Mark } from './mark.ts';
import { MarkLayer } from './mark-layer.ts';
import { NOT_ACTIVE, reportOn, stateOf, summarizeFindings } from './page-state.ts';
import { choosePainter } from './painters/choose-painter.ts';
import { listenForPicks } from './pick.ts';
import { NO_READING, type Reading } from './reading.ts';
import { findNextMark, scrollToMark } from './step.ts';
import { noteMoment } from './timeline.ts';

/**
 * The life of one page: has it read, paints what was found, and answers the reader and the popup. Everything it starts
 * ends with `stop`.
 */
export class PageSession {
  private readonly document: Document;
  private settings: PageSettings = NOT_ACTIVE;
  private state: PageReport['state'] = 'reading';
  private reading: LiveReading | null = null;
  private layer: MarkLayer | null = null;
  // Settings that were asked for again meanwhile are dropped.
  private turn = 0;
  private readonly card: CardOpener;
  private readonly frames = new FrameReports();
  private readonly ending = new AbortController();
  private readonly stops: (() => void)[] = [];

  constructor(document: Document) {
    this.document = document;
    this.card = createCardOpener((mark) => this.layer?.setCurrent(mark));
  }

  async start(): Promise<void> {
    noteMoment('start');
    this.stops.push(this.answerMessages(), this.listenToReader());
    const { signal } = this.ending;
    // A page that comes back from the browser's cache may have missed a change of the settings.
    addEventListener('pageshow', ({ persisted }) => persisted && this.refresh(), { signal });
    this.document.addEventListener('scrollend', () => void this.onScrollEnd(), {
      signal,
      capture: true,
      passive: true,
    });
    await this.refresh();
  }

  /** What is on the page goes first: when the extension itself is gone, its messages may not be there to be stopped. */
  stop(): void {
    this.turn += 1;
    this.pause();
    this.card.stop();
    this.ending.abort();
    for (const stop of this.stops.splice(0)) stop();
  }

  private answerMessages(): () => void {
    return handlePageMessages({
      report: async () => this.frames.addTo(await reportOn(this.document, this.settings, this.state, this.read())),
      jump: ({ entry }) => ({ found: this.step(1, entry) }),
      step: ({ by }) => ({ found: this.step(by) }),
      openCard: async () => ({ opened: await this.openCurrent() }),
      refresh: () => this.refresh(),
      frameFound: ({ frame, findings }) => {
        this.frames.set(frame, findings);
        return null;
      },
    });
  }

  private listenToReader(): () => void {
    return listenForPicks(this.document, {
      onPoint: (x, y) => {
        const mark = markAt(this.document, this.layer?.shown ?? [], x, y);
        if (mark) void this.open(mark, false);
      },
      onEnter: (element) => {
        const mark = element ? this.layer?.markOf(element) : this.layer?.current;
        if (mark) void this.open(mark, true);
        return Boolean(mark);
      },
      onEscape: () => this.card.close(),
      isOurs: (event) => this.card.contains(event),
    });
  }

  /** Take over the settings as they are now. */
  private async refresh(): Promise<null> {
    const turn = ++this.turn;
    const answer = await send('pageSettings', {});
    if (turn !== this.turn) return null;
    if (!answer.ok) {
      this.state = 'failed';
      return null;
    }
    const { painter } = this.settings;
    this.settings = answer.value;
    if (!this.settings.active) {
      this.pause();
      this.state = 'off';
    } else if (!this.reading || painter !== this.settings.painter) {
      this.pause();
      await this.resume(turn);
    } else {
      await this.paint();
    }
    return null;
  }

  private async resume(turn: number): Promise<void> {
    this.state = 'reading';
    const painter = await choosePainter(this.settings.painter);
    if (turn !== this.turn) return;
    this.layer = new MarkLayer(this.document, painter);
    this.reading = new LiveReading(this.document, {
      onReading: async (reading) => {
        this.state = stateOf(this.settings, reading);
        await this.paint();
        const { found } = summarizeFindings(reading.annotation);
        if (!isTopFrame()) void send('reportFrame', { findings: { found } });
      },
      onFailure: () => {
        this.state = 'failed';
      },
    });
    await this.reading.start();
  }

  private pause(): void {
    this.reading?.stop();
    this.reading = null;
    this.card.close();
    this.layer?.clear();
    this.layer = null;
  }

  private async paint(): Promise<void> {
    const { layer, reading } = this;
    if (!layer || !reading) return;
    await layer.show(reading.current, this.settings);
    noteMoment('marked');
    reading.overlook();
    if (layer.shown.length > 0) void loadCard();
  }

  private async onScrollEnd(): Promise<void> {
    this.layer?.repair();
    if (this.layer?.isPartial) await this.paint();
  }

  private step(by: 1 | -1, entry?: string): boolean {
    if (!this.layer) return false;
    const mark = findNextMark(this.layer.shown, this.layer.current, by, entry);
    if (!mark) return false;
    this.card.close();
    this.layer.setCurrent(mark);
    scrollToMark(mark);
    return true;
  }

  private openCurrent(): Promise<boolean> {
    const mark = this.layer?.current;
    return mark ? this.open(mark, true) : Promise.resolve(false);
  }

  private open(mark: Mark, byKeyboard: boolean): Promise<boolean> {
    const label = this.read().annotation.entries[mark.mention.entry]?.label ?? mark.range.toString();
    return this.card.open(mark, label, byKeyboard);
  }

  private read(): Reading {
    return this.reading?.current ?? NO_READING;
  }
}
