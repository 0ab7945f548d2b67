import type { CardPort } from '../../card/port.ts';
import { listen } from '../../dom/listen.ts';
import { MAX_ENTRIES } from '../../messaging/limits.ts';
import type { Annotation, PageReport, SaidReport } from '../../messaging/protocol.ts';
import { send } from '../../messaging/send.ts';
import type { PageSettings } from '../../settings/page-settings.ts';
import { FrameReports } from '../frame-reports.ts';
import { Gestures } from '../gestures/gestures.ts';
import { findHolders } from '../marks/find-holders.ts';
import { findMissing } from '../marks/find-missing.ts';
import { sketchText } from '../text-sketch.ts';
import { type NavigatedPage, Navigation } from './navigation.ts';
import { type SignWatch, watchSigns } from './sign-watch.ts';
import { summarizeFindings } from './summarize-findings.ts';

/** What stands on the page now, and what changes on it. */
export interface LatePage extends NavigatedPage {
  /** Everything that is known of the text, seen or not. */
  known(): Annotation;
  /** Something on the page may have been shown or hidden. */
  lookSoon(): void;
}

/** What a page needs only when something is known of it, or somebody asks about it: comes in a script of its own. */
export class LateParts {
  readonly navigation: Navigation;
  readonly frames = new FrameReports();
  readonly gestures: Gestures;
  private readonly page: LatePage;
  private readonly card: CardPort;
  private signs: SignWatch | null = null;
  private readonly ending = new AbortController();

  constructor(page: LatePage, card: CardPort) {
    this.page = page;
    this.card = card;
    this.navigation = new Navigation(page, card);
    this.gestures = new Gestures(page, this.navigation);
    const { signal } = this.ending;
    listen(window, 'beforeprint', () => page.layer()?.print(true), { signal });
    listen(window, 'afterprint', () => page.layer()?.print(false), { signal });
    // A page that clears all highlights mostly does so on behalf of its reader.
    for (const type of ['click', 'keyup'] as const) {
      listen(window, type, () => page.layer()?.repair(), { signal, capture: true, passive: true });
    }
  }

  /** Marks follow these settings now: open cards as they ask, and watch for what of the text is shown. */
  follow(settings: PageSettings): void {
    this.gestures.follow(settings);
    this.signs ??= watchSigns(this.page.document, () => this.page.lookSoon());
    this.signs.follow(findHolders(this.page.known(), this.page.reading()));
  }

  /** Marking ends here, for now or for good. */
  rest(): void {
    this.navigation.close();
    this.gestures.rest();
    this.signs?.stop();
    this.signs = null;
  }

  stop(): void {
    this.rest();
    this.ending.abort();
    this.gestures.stop();
    this.navigation.stop();
  }

  /** A report with what was found, here and in the frames of the page, and what the page says about itself. */
  complete(report: SaidReport): Promise<SaidReport> {
    // Who looks at the list of a page may pick from it.
    this.card.prepare();
    const layer = this.page.layer();
    const state = (layer && findMissing(layer)) ?? report.state;
    const ofPage = { ...report, state, ...this.findings(this.page.reading().annotation) };
    return this.navigation.complete(ofPage, this.frames.byFrame);
  }

  /** Tell the page around this frame what was found here. */
  tellTop(annotation: Annotation): void {
    void send('reportFrame', {
      found: this.findings(annotation)
        .found.slice(0, MAX_ENTRIES)
        .map(({ id, count, marked }) => ({ id, count, marked })),
      sketch: [...sketchText(this.page.reading().blocks)],
    });
  }

  private findings(annotation: Annotation): Pick<PageReport, 'counts' | 'found'> {
    const shown = this.page.layer()?.shown ?? [];
    return summarizeFindings(
      annotation,
      shown.map(({ mention }) => mention),
    );
  }
}
