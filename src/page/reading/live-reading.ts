import { contains, getRootNode, isConnected, isElement, localName } from '../../dom/nodes.ts';
import { MAX_PAGE_MENTIONS } from '../../messaging/limits.ts';
import type { Annotation } from '../../messaging/protocol.ts';
import { isTopFrame } from '../frame.ts';
import { noteMoment } from '../timeline.ts';
import { whenSeen } from '../when-seen.ts';
import { Annotator } from './annotator.ts';
import { type Article, offersArticle } from './article.ts';
import { dropHidden } from './drop-hidden.ts';
import { firstScreens } from './first-screens.ts';
import { Pace } from './pace.ts';
import { NO_READING, type Reading, readDocument, sameEntries, sameText } from './reading.ts';
import { containsDeep } from './shadow-root.ts';
import { runInSlices } from './slices.ts';
import { joinTouched, type Touched } from './touched.ts';
import { type UpgradeWatch, watchUpgrades } from './upgrade-watch.ts';
import { type TextWatch, watchText } from './watch.ts';

interface Listener {
  /** The page was read: for the first time, because its text or its nodes have changed, or other text of it is seen. */
  onReading(reading: Reading): Promise<void>;
  /** The page could not be read, or the background gave no answer; the last reading stands. */
  onFailure(): void;
}

/** How often in a row a reading that failed is tried again by itself; after that the page has to change, or its reader to ask. */
const MOST_TRIES = 3;

/** What spotting costs the background, about, ms for each UTF-16 unit; how long its answer takes says more of its sleep. */
const SPOTTING = 1e-4;

/** Time for what has shown or hidden something to be done with it, ms. */
const SETTLE = 100;

/** Nothing was changed, but something may have been shown or hidden. */
const LOOK: Touched = new Set();

/** Rest after a reading that failed, doubled with each failure, ms. */
const AFTER_FAILURE = 100;

/**
 * Keeps a reading of a document, with what is known of its text, in step with the document. One reading at a time: what
 * changes meanwhile is read next, after a rest that goes by what readings cost and bring.
 */
export class LiveReading {
  /** What was read last, with what is known of the text that is seen. */
  current: Reading = NO_READING;
  /** Everything that is known of the text, seen or not. */
  known: Annotation = NO_READING.annotation;
  private readonly document: Document;
  private readonly listener: Listener;
  private readonly annotator = new Annotator();
  private readonly pace = new Pace();
  private watch: TextWatch | null = null;
  private upgrades: UpgradeWatch | null = null;
  /** What is still to be read; null when nothing is. */
  private due: Touched | null = 'all';
  private isReading = false;
  private looking: ReturnType<typeof setTimeout> | undefined;
  // Of the last reading nothing can be kept: it failed, or we have moved the text ourselves.
  private isBehind = false;
  private failures = 0;
  /** Work that the reading has cost so far, ms. */
  private cost = 0;
  private readonly ending = new AbortController();
  // The article that was read last, if only just; none while it is being looked for.
  private article: Article = NO_READING.article;
  private started: Promise<void> | null = null;

  constructor(document: Document, listener: Listener) {
    this.document = document;
    this.listener = listener;
  }

  /** Begin to read; settles once the listener has taken the first reading. */
  start(): Promise<void> {
    this.started ??= this.begin();
    return this.started;
  }

  private async begin(): Promise<void> {
    this.watch = watchText(
      this.document,
      (record) => this.concerns(record),
      (touched) => this.read(touched),
    );
    this.upgrades = watchUpgrades(() => this.read('all'));
    this.isReading = true;
    await this.readDue();
    this.isReading = false;
    void this.readOn();
  }

  stop(): void {
    this.ending.abort();
    clearTimeout(this.looking);
    this.pace.stop();
    this.watch?.stop();
    this.watch = null;
    this.upgrades?.stop();
    this.upgrades = null;
  }

  /** Make a change of our own to the page. One that moves its text leaves no part of the last reading to build on. */
  overlook(change: () => void): void {
    if (this.watch?.overlook(change)) this.isBehind = true;
  }

  private read(touched: Touched): void {
    this.due = joinTouched(this.due, touched);
    void this.readOn();
  }

  /** Ask soon what of the text is seen: something on the page may have been shown or hidden. */
  lookSoon(): void {
    if (this.known.mentions.length === 0) return;
    this.looking ??= setTimeout(() => {
      this.looking = undefined;
      this.read(LOOK);
    }, SETTLE);
  }

  /** Ask now what of the text is seen, for whoever is about to count it or go about it. */
  async look(): Promise<void> {
    if (this.isReading || this.known.mentions.length === 0) return;
    this.isReading = true;
    await this.lookOnce().finally(() => {
      this.isReading = false;
    });
    void this.readOn();
  }

  private async lookOnce(): Promise<void> {
    const before = this.current.annotation.mentions;
    const annotation = await this.work(dropHidden(this.known, this.current.blocks));
    const { mentions } = annotation;
    const isSame = mentions.length === before.length && mentions.every((mention, i) => mention === before[i]);
    if (isSame || this.ending.signal.aborted) return;
    this.current = { ...this.current, annotation };
    await this.listener.onReading(this.current);
  }

  /** Read whatever is due, until nothing is. */
  private async readOn(): Promise<void> {
    if (this.isReading) return;
    this.isReading = true;
    while (this.due !== null) {
      await this.pace.rest();
      await whenSeen(this.document, this.ending.signal);
      if (this.ending.signal.aborted) return;
      await this.readDue();
    }
    this.isReading = false;
  }

  private async readDue(): Promise<void> {
    this.cost = 0;
    const isLook = this.due === LOOK;
    const touched = this.isBehind ? 'all' : this.due!;
    const before = this.current;
    this.due = null;
    const reading = isLook ? this.lookOnce().then(() => true) : this.readOnce(touched);
    const isRead = await reading.catch((error: unknown) => {
      console.warn('Counterpoint', error);
      return false;
    });
    if (this.ending.signal.aborted) return;
    if (isRead) {
      this.failures = 0;
      this.pace.note(this.cost, !sameEntries(before, this.current));
      return;
    }
    this.failures += 1;
    if (this.failures <= MOST_TRIES) this.due = 'all';
    this.pace.restFor(AFTER_FAILURE * 2 ** this.failures);
    this.listener.onFailure();
  }

  /** Read what was touched and have it taken by the listener; false when the background gave no answer. */
  private async readOnce(touched: Touched): Promise<boolean> {
    this.isBehind = true;
    // What is being read may be another article than the one that is followed.
    this.watch?.follow();
    this.article = NO_READING.article;
    const read = await this.work(readDocument(this.document, this.current, touched));
    if (this.ending.signal.aborted) return true;
    this.article = read.article;
    this.watch?.follow([...read.article.roots.flatMap(treesAround), ...read.shadowRoots]);
    this.upgrades?.waitFor([...read.article.roots, ...read.shadowRoots]);
    const first = this.current === NO_READING ? firstScreens(read.blocks) : [];
    // What of a long page is in view is asked about first: until all of it is answered its reader would see no mark.
    if (first.length > 0 && !(await this.take({ ...read, blocks: first }, true))) return false;
    return this.take(read, false);
  }

  /** Have a reading taken by the listener with what is known of it; false when the background gave no answer. */
  private async take(read: Omit<Reading, 'annotation'>, isPart: boolean): Promise<boolean> {
    if (this.ending.signal.aborted) return true;
    const isKnown = this.current !== NO_READING && sameText(this.current.blocks, read.blocks);
    const known = isKnown ? this.known : await this.annotate(read);
    if (this.ending.signal.aborted) return true;
    if (!known) return false;
    const annotation = await this.work(dropHidden(known, read.blocks));
    if (this.ending.signal.aborted) return true;
    this.isBehind = isPart;
    if (!isPart) noteMoment('known');
    this.known = known;
    const complete = read.complete && known.mentions.length < MAX_PAGE_MENTIONS;
    this.current = { ...read, complete, annotation };
    await this.listener.onReading(this.current);
    return true;
  }

  private async annotate({ article, blocks }: Omit<Reading, 'annotation'>): Promise<Annotation | null> {
    // A frame without an article of its own holds a player, a form or an advertisement.
    if (!isTopFrame() && !article.sure) return NO_READING.annotation;
    const annotation = await this.annotator.annotate(blocks);
    this.cost += SPOTTING * blocks.reduce((units, { text }) => units + text.length, 0);
    return annotation;
  }

  private work<T>(work: Generator<void, T>): Promise<T> {
    return runInSlices(work, (length) => {
      this.cost += length;
    });
  }

  /** Changes matter inside the article, everywhere when it was taken out or never found, and when another is added. */
  private concerns({ target, type, addedNodes, removedNodes }: MutationRecord): boolean {
    const { roots, sure } = this.article;
    if ([target, ...addedNodes, ...removedNodes].some(isStyleSheet)) this.lookSoon();
    if (!sure || roots.some((root) => !isConnected(root) || containsDeep(root, target))) return true;
    // What is editable reaches down to the article.
    if (type === 'attributes') return roots.some((root) => contains(target, root));
    return [...addedNodes].some(offersArticle);
  }
}

function isStyleSheet(node: Node): boolean {
  return isElement(node) && /^(?:style|link)$/.test(localName(node));
}

/** An element to be read, and the shadow trees around it, in which it may be replaced without the document being told. */
function treesAround(root: Element): Node[] {
  const trees: Node[] = [root];
  for (let tree = getRootNode(root); tree instanceof ShadowRoot; tree = getRootNode(tree.host)) trees.push(tree);
  return trees;
}
