import {
  CURRENT_NAMES,
  declareCurrentStyle,
  declareStyle,
  MARK_STYLES,
  nameOfStyle,
  PALETTES,
} from '../settings/mark-style.ts';
import { PRESENCE } from '../settings/presence.ts';

/** The style sheets of the two painters, both from the one table of styles, as files of the build for a browser. */
export function markStyleSheets(browser: string): { relativeDest: string; contents: string }[] {
  const presence = browser === 'firefox' ? `:root { ${PRESENCE}: visible }\n` : '';
  return [
    {
      relativeDest: 'highlights.css',
      contents: presence + sheetFor((name) => `::highlight(counterpoint-${name})`),
    },
    {
      relativeDest: 'marks.css',
      contents: makeImportant(RESET + sheetFor((name) => `span[data-counterpoint~="${name}"]`)),
    },
  ];
}

/** Marks as elements start from nothing: the page may style `span` in its own way. */
const RESET = `span[data-counterpoint] { all: unset; cursor: pointer }
span[data-counterpoint]:focus-visible { outline: 2px solid; outline-offset: 2px }
`;

function sheetFor(select: (name: string) => string): string {
  const names = PALETTES.flatMap((palette) => MARK_STYLES.map((style) => ({ style, palette })));
  const rules = names.map(
    ({ style, palette }) => `${select(nameOfStyle(style, palette))} { ${declareStyle(style, palette)} }`,
  );
  const every = names.map(({ style, palette }) => select(nameOfStyle(style, palette))).join(',\n  ');
  return `${rules.join('\n')}
${CURRENT_NAMES.map((name) => `${select(name)} { ${declareCurrentStyle(name)} }`).join('\n')}
@media (forced-colors: active) {
  ${every} { background-color: transparent; text-decoration-color: LinkText }
  ${CURRENT_NAMES.map(select).join(', ')} { background-color: Highlight; color: HighlightText }
}
`;
}

/**
 * Rules of the user's origin, which reach into shadow trees, stand above those of the page only when they are important.
 */
function makeImportant(sheet: string): string {
  return sheet.replaceAll(/([^\s;{}])(?=;| \})/g, '$1 !important');
}
