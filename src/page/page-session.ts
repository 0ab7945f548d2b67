import { handlePageMessages } from '../messaging/handle-page.ts';
import type { PageReport } from '../messaging/protocol.ts';
import { send } from '../messaging/send.ts';
import type { PageSettings } from '../settings/page-settings.ts';
import { type Findings, makeMarks, NOTHING, readArticle, requestMentions, sameText, stateOf } from './annotator.ts';
import { createCardOpener } from './card-opener.ts';
import { markAt } from './hit.ts';
import { loadCard } from './load-card.ts';
import type { Mark } from './mark.ts';
import type { Painter } from './painters/painter.ts';
import { listenForPicks } from './pick.ts';
import { summarizeFindings } from './report.ts';
import { selectMarks } from './select-marks.ts';
import { findNextMark, scrollToMark } from './step.ts';
import { watchText } from './watch.ts';

const OFF: PageSettings = {
  active: false,
  off: null,
  categories: { person: false, organisation: false, state: false, claim: false },
  density: 'first',
};

/**
 * The life of one page: reads it, has it annotated, paints, answers the reader and the popup, and reads again when the
 * text changes. Everything it starts ends with `stop`.
 */
export class PageSession {
  private readonly document: Document;
  private readonly painter: Painter;
  private settings = OFF;
  private findings = NOTHING;
  private shown: Mark[] = [];
  private current: Mark | null = null;
  private state: PageReport['state'] = 'reading';
  // Answers for a reading that has since been replaced are dropped.
  private reading = 0;
  private readonly stops: (() => void)[] = [];
  private stopWatching: (() => void) | null = null;
  private readonly card = createCardOpener((mark) => this.setCurrent(mark));

  constructor(document: Document, painter: Painter) {
    this.document = document;
    this.painter = painter;
  }

  async start(): Promise<void> {
    this.stops.push(
      handlePageMessages({
        report: () => this.report(),
        jump: ({ entry }) => ({ found: this.stepTo(findNextMark(this.shown, this.current, 1, entry)) }),
        step: ({ by }) => ({ found: this.stepTo(findNextMark(this.shown, this.current, by)) }),
        openCard: async () => ({ opened: await this.openCurrent() }),
        refresh: async () => {
          await this.refresh();
          return null;
        },
      }),
      listenForPicks(this.document, {
        onPoint: (x, y) => {
          const mark = markAt(this.document, this.shown, x, y);
          if (mark) void this.open(mark, false);
        },
        onEnter: () => {
          if (!this.current) return false;
          void this.openCurrent();
          return true;
        },
        onEscape: () => this.card.close(),
        isOurs: (event) => this.card.contains(event),
      }),
    );
    await this.refresh();
  }

  stop(): void {
    this.reading += 1;
    for (const stop of this.stops.splice(0)) stop();
    this.stopWatching?.();
    this.card.stop();
    this.painter.clear();
  }

  /** Take over the settings as they are now; read the page when it was not read yet. */
  private async refresh(): Promise<void> {
    const answer = await send('pageSettings', {});
    if (!answer.ok) {
      this.state = 'failed';
      return;
    }
    const wasActive = this.settings.active;
    this.settings = answer.value;
    if (this.settings.active && !wasActive) {
      this.stopWatching ??= watchText(
        this.document,
        (node) => this.concerns(node),
        () => void this.read(),
      );
      await this.read();
      return;
    }
    if (!this.settings.active) {
      this.stopWatching?.();
      this.stopWatching = null;
      this.reading += 1;
      this.findings = NOTHING;
      this.card.close();
    }
    this.state = stateOf(this.settings, this.findings);
    this.paint();
  }

  /** Read the page, ask for mentions unless the text is what it was, and paint. */
  private async read(): Promise<void> {
    const turn = ++this.reading;
    const { article, blocks } = readArticle(this.document);
    const known = sameText(this.findings.blocks, blocks);
    const annotation = known ? this.findings.annotation : await requestMentions(blocks);
    if (turn !== this.reading) return;
    if (!annotation) {
      this.state = 'failed';
      return;
    }
    this.show({ article, blocks, annotation, marks: makeMarks(blocks, annotation) });
  }

  private show(findings: Findings): void {
    this.findings = findings;
    this.state = stateOf(this.settings, findings);
    this.paint();
    if (this.shown.length > 0) void loadCard();
  }

  private paint(): void {
    this.shown = selectMarks(this.findings.marks, this.settings);
    this.painter.paint(this.shown);
    if (this.current && !this.shown.includes(this.current)) {
      const { entry, block, start } = this.current.mention;
      const same = this.shown.find(
        ({ mention }) => mention.entry === entry && mention.block === block && mention.start === start,
      );
      this.setCurrent(same ?? null);
    }
  }

  /** Changes matter inside the article, and everywhere once the article itself was taken out or never found. */
  private concerns(node: Node): boolean {
    const { roots, sure } = this.findings.article;
    return !sure || roots.some((root) => !root.isConnected || root.contains(node));
  }

  private setCurrent(mark: Mark | null): void {
    this.current = mark;
    this.painter.setCurrent(mark);
  }

  private stepTo(mark: Mark | null): boolean {
    if (!mark) return false;
    this.card.close();
    this.setCurrent(mark);
    scrollToMark(mark);
    return true;
  }

  private openCurrent(): Promise<boolean> {
    return this.current ? this.open(this.current, true) : Promise.resolve(false);
  }

  private open(mark: Mark, byKeyboard: boolean): Promise<boolean> {
    const label = this.findings.annotation.entries[mark.mention.entry]?.label ?? mark.range.toString();
    return this.card.open(mark, label, byKeyboard);
  }

  private report(): PageReport {
    return { settings: this.settings, state: this.state, ...summarizeFindings(this.findings.annotation) };
  }
}
