import { isTopFrame } from '../frame.ts';
import { type Article, offersArticle } from './article.ts';
import { dropHidden } from './drop-hidden.ts';
import { NO_READING, type Reading, readDocument, requestMentions, sameText } from './reading.ts';
import { containsDeep } from './shadow-root.ts';
import { runInSlices } from './slices.ts';
import type { Touched } from './touched.ts';
import { type UpgradeWatch, watchUpgrades } from './upgrade-watch.ts';
import { type TextWatch, watchText } from './watch.ts';

interface Listener {
  /** The page was read: for the first time, or because its text or its nodes have changed. */
  onReading(reading: Reading): Promise<void>;
  /** The background gave no answer; the last reading stands. */
  onFailure(): void;
}

/** Keeps a reading of a document, with what is known of its text, in step with the document. */
export class LiveReading {
  current: Reading = NO_READING;
  private readonly document: Document;
  private readonly listener: Listener;
  private watch: TextWatch | null = null;
  private upgrades: UpgradeWatch | null = null;
  // Answers to a question that has since been put again are dropped.
  private turn = 0;
  private behind = false;
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
      (touched) => void this.read(touched),
    );
    this.upgrades = watchUpgrades(() => void this.read('all'));
    await this.read('all');
  }

  stop(): void {
    this.turn += 1;
    this.watch?.stop();
    this.watch = null;
    this.upgrades?.stop();
    this.upgrades = null;
  }

  /** Make a change of our own to the page. One that moves its text leaves no part of the last reading to build on. */
  overlook(change: () => void): void {
    if (this.watch?.overlook(change)) this.behind = true;
  }

  /** Read the page and, unless its text is what it was, ask for mentions anew. */
  private async read(touched: Touched): Promise<void> {
    const turn = ++this.turn;
    // A reading that was overtaken leaves its changes to this one.
    const pending = this.behind ? 'all' : touched;
    this.behind = true;
    // What is being read may be another article than the one that is followed.
    this.watch?.follow();
    this.article = NO_READING.article;
    const read = await runInSlices(readDocument(this.document, this.current, pending));
    if (turn !== this.turn) return;
    this.article = read.article;
    this.watch?.follow([...read.article.roots.flatMap(treesAround), ...read.shadowRoots]);
    this.upgrades?.waitFor([...read.article.roots, ...read.shadowRoots]);
    const isKnown = this.current !== NO_READING && sameText(this.current.blocks, read.blocks);
    const annotation = isKnown ? this.current.annotation : await this.annotate(read);
    if (turn !== this.turn) return;
    if (!annotation) return this.listener.onFailure();
    this.behind = false;
    this.current = { ...read, annotation };
    await this.listener.onReading(this.current);
  }

  private async annotate({ article, blocks }: Omit<Reading, 'annotation'>): Promise<Reading['annotation'] | null> {
    // A frame without an article of its own holds a player, a form or an advertisement.
    if (!isTopFrame() && !article.sure) return NO_READING.annotation;
    const annotation = await requestMentions(blocks);
    return annotation && runInSlices(dropHidden(annotation, blocks));
  }

  /** Changes matter inside the article, everywhere when it was taken out or never found, and when another is added. */
  private concerns({ target, addedNodes }: MutationRecord): boolean {
    const { roots, sure } = this.article;
    if (!sure || roots.some((root) => !root.isConnected || containsDeep(root, target))) return true;
    return [...addedNodes].some(offersArticle);
  }
}

/** An element to be read, and the shadow trees around it, in which it may be replaced without the document being told. */
function treesAround(root: Element): Node[] {
  const trees: Node[] = [root];
  for (let tree = root.getRootNode(); tree instanceof ShadowRoot; tree = tree.host.getRootNode()) trees.push(tree);
  return trees;
}
