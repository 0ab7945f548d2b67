import { append, createElement, documentElement, isConnected, remove } from '../../dom/nodes.ts';

/** What a live region holds from the start goes unheard: its text follows it by so long, ms. */
const BEFORE = 100;
/** By then it was heard, and the page gets rid of it, ms. */
const AFTER = 3000;

/**
 * Says something to a screen reader, politely, where nothing takes the focus that would be read. The page sees an empty
 * element for as long as that takes.
 */
export class Announcer {
  private readonly document: Document;
  private readonly host: HTMLElement;
  private readonly region: HTMLElement;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(document: Document, shadow: ShadowRootMode = 'closed') {
    this.document = document;
    this.host = createElement(document, 'div');
    this.host.setAttribute('data-counterpoint-status', '');
    // It has no place on the page, whatever the page does to its own elements.
    this.host.style.cssText = `all: initial !important; position: fixed !important; inline-size: 1px !important;
      block-size: 1px !important; overflow: hidden !important; clip-path: inset(50%) !important`;
    this.region = createElement(document, 'p');
    this.region.setAttribute('role', 'status');
    this.host.attachShadow({ mode: shadow }).append(this.region);
  }

  /** Say a text in place of what is being said. */
  say(text: string): void {
    clearTimeout(this.timer);
    if (!isConnected(this.host)) {
      this.region.textContent = '';
      append(documentElement(this.document), this.host);
    }
    this.timer = setTimeout(() => {
      this.region.textContent = text;
      this.timer = setTimeout(() => remove(this.host), AFTER);
    }, BEFORE);
  }

  stop(): void {
    clearTimeout(this.timer);
    remove(this.host);
  }
}
