/** Something that must be seen: its colour, and the colours behind it from the nearest to the furthest. */
export interface Inked {
  kind: 'words' | 'sign' | 'edge';
  what: string;
  ink: string;
  paper: string[];
}

/** Words, signs, and the edges of what can be pressed, on a page or in the card on it. Runs in the page. */
export function inkOf(): Inked[] {
  const card = document.querySelector('[data-counterpoint-card]')?.shadowRoot;
  const root = card?.querySelector('[role="dialog"]') ?? document.body;
  const isSeen = (element: Element) => element.checkVisibility() && !element.closest('.unseen');
  const isClear = (colour: string) => ['none', 'transparent', 'rgba(0, 0, 0, 0)'].includes(colour);

  const paperOf = (element: Element): string[] => {
    const around: string[] = [];
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!isClear(backgroundColor)) around.push(backgroundColor);
    }
    return around;
  };
  const nameOf = (element: Element) =>
    element.closest('[aria-label]')?.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40);

  return [root, ...root.querySelectorAll('*')].flatMap((element): Inked[] => {
    if (!isSeen(element)) return [];
    const style = getComputedStyle(element);
    const inked = (kind: Inked['kind'], ink: string, paper = paperOf(element)): Inked[] => [
      { kind, what: `${element.localName}.${element.getAttribute('class')} ${nameOf(element)}`, ink, paper },
    ];
    const isDrawn = element instanceof SVGGeometryElement && element.closest('button, .glyph, [class^="glyph-"]');
    if (isDrawn) return inked('sign', isClear(style.stroke) ? style.fill : style.stroke);
    if (element instanceof SVGTextElement) return inked('words', style.fill);
    const holdsText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    const isControl = element.matches(
      '.button, [role="dialog"], [role="switch"], input:not([type="radio"], [type="range"], [type="file"])',
    );
    return [
      ...(holdsText && !(element instanceof SVGElement) ? inked('words', style.color) : []),
      ...(isControl ? inked('edge', style.borderBlockStartColor, paperOf(element.parentElement ?? element)) : []),
    ];
  });
}

/** What tells one thing from another at a glance. */
export interface Look {
  /** What it is drawn as, and how thick its lines are. */
  form: string[];
  /** Of its ground and lines. */
  colours: string[];
}

/** How the first of these looks; null where there is none. Runs in the page. */
export function lookOf(selector: string): Look | null {
  const card = document.querySelector('[data-counterpoint-card]')?.shadowRoot;
  const element = (card ?? document).querySelector(selector);
  if (!element) return null;
  const style = getComputedStyle(element);
  const isDrawn = element instanceof SVGElement;
  return isDrawn
    ? { form: [element.localName, style.strokeWidth], colours: [style.stroke] }
    : {
        form: [style.borderBlockEndWidth, style.outlineStyle],
        colours: [style.backgroundColor, style.borderBlockEndColor],
      };
}
