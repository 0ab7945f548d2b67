import { handlePageMessages } from '../messaging/handle-page.ts';
import type { PageReport } from '../messaging/protocol.ts';
import { send } from '../messaging/send.ts';
import type { PageSettings } from '../settings/page-settings.ts';
import { type CardOpener, createCardOpener } from './card-opener.ts';
import { markAt } from './hit.ts';
import { loadCard } from './load-card.ts';
import type { Mark } from './mark.ts';
import { MarkLayer } from './mark-layer.ts';
import { NOT_ACTIVE, stateOf, summarizeFindings } from './page-state.ts';
import { choosePainter } from './painters/choose-painter.ts';
import { listenForPicks } from './pick.ts';
import { dropHidden, NO_READING, readDocument, requestMentions, sameText } from './reading.ts';
import { containsDeep } from './shadow-root.ts';
import { runInSlices } from './slices.ts';
import { findNextMark, scrollToMark } from './step.ts';
import { noteMoment } from './timeline.ts';
import type { Touched } from './touched.ts';
import { type TextWatch, watchText } from './watch.ts';

/**
 * The life of one page: reads it, has it annotated, paints, answers the reader and the popup, and reads again when the
 * text changes. Everything it starts ends with `stop`.
 */
export class PageSession {
  private readonly document: Document;
  private settings: PageSettings = NOT_ACTIVE;
  private state: PageReport['state'] = 'reading';
  private reading = NO_READING;
  private layer: MarkLayer | null = null;
  private watch: TextWatch | null = null;
  // Answers to a question that has since been put again are dropped.
  private turn = 0;
  private unread = false;
  private readonly card: CardOpener;
  private readonly stops: (() => void)[] = [];

  constructor(document: Document) {
    this.document = document;
    this.card = createCardOpener((mark) => this.layer?.setCurrent(mark));
  }

  async start(): Promise<void> {
    noteMoment('start');
    this.stops.push(
      handlePageMessages({
        report: () => this.report(),
        jump: ({ entry }) => ({ found: this.step(1, entry) }),
        step: ({ by }) => ({ found: this.step(by) }),
        openCard: async () => ({ opened: await this.openCurrent() }),
        refresh: () => this.refresh(),
      }),
      listenForPicks(this.document, {
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
      }),
    );
    await this.refresh();
  }

  stop(): void {
    for (const stop of this.stops.splice(0)) stop();
    this.pause();
    this.card.stop();
  }

  /** Take over the settings as they are now. */
  private async refresh(): Promise<null> {
    const answer = await send('pageSettings', {});
    if (!answer.ok) {
      this.state = 'failed';
      return null;
    }
    const before = this.settings;
    this.settings = answer.value;
    if (!this.settings.active) {
      this.pause();
      this.state = 'off';
    } else if (!before.active || before.painter !== this.settings.painter) {
      this.pause();
      await this.resume();
    } else {
      await this.paint();
    }
    return null;
  }

  private async resume(): Promise<void> {
    const painter = await choosePainter(this.settings.painter);
    this.layer = new MarkLayer(this.document, painter);
    this.watch = watchText(
      this.document,
      (node) => this.concerns(node),
      (touched) => void this.read(touched),
    );
    await this.read();
  }

  private pause(): void {
    this.turn += 1;
    this.watch?.stop();
    this.watch = null;
    this.card.close();
    this.layer?.clear();
    this.layer = null;
    this.reading = NO_READING;
    this.unread = false;
  }

  /** Read the page, ask for mentions unless the text is what it was, and paint. */
  private async read(touched: Touched = 'all'): Promise<void> {
    const turn = ++this.turn;
    // A reading that was overtaken has left its changes to this one.
    const pending = this.unread ? 'all' : touched;
    this.unread = true;
    const read = await runInSlices(readDocument(this.document, this.reading, pending));
    if (turn !== this.turn) return;
    const { blocks } = read;
    this.watch?.watchInside(read.shadowRoots);
    const known = this.reading !== NO_READING && sameText(this.reading.blocks, blocks);
    const annotation = known ? this.reading.annotation : await requestMentions(blocks);
    if (turn !== this.turn) return;
    this.unread = false;
    if (!annotation) {
      this.state = 'failed';
      return;
    }
    this.reading = { ...read, annotation: known ? annotation : dropHidden(annotation, blocks) };
    this.state = stateOf(this.settings, this.reading);
    await this.paint();
  }

  private async paint(): Promise<void> {
    const { layer } = this;
    if (!layer) return;
    await layer.show(this.reading, this.settings);
    noteMoment('marked');
    this.watch?.overlook();
    if (layer.shown.length > 0) void loadCard();
  }

  /** Changes matter inside the article, and everywhere once the article itself was taken out or never found. */
  private concerns(node: Node): boolean {
    const { roots, sure } = this.reading.article;
    return !sure || roots.some((root) => !root.isConnected || containsDeep(root, node));
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
    const label = this.reading.annotation.entries[mark.mention.entry]?.label ?? mark.range.toString();
    return this.card.open(mark, label, byKeyboard);
  }

  private report(): PageReport {
    return { settings: this.settings, state: this.state, ...summarizeFindings(this.reading.annotation) };
  }
}
