import type { EntryView, SourceView } from '../../../knowledge/entry-view.ts';
import { collectSources, webAddressOf } from './collect-sources.ts';
import { datePartsOf } from './to-csl.ts';

/** The sources of the positions of a page as RIS, for programs that keep references; lines end with CR LF. */
export function toRis(views: EntryView[]): string {
  return collectSources(views)
    .map((source) =>
      fieldsOf(source)
        .map(([tag, value]) => `${tag}  - ${inOneLine(value)}\r\n`)
        .join(''),
    )
    .join('\r\n');
}

/** Two letters and a text; the type comes first, and the end of the record last. */
type Field = [tag: string, value: string];

function fieldsOf(source: SourceView): Field[] {
  const { lang, label, outlet, published } = source;
  const url = webAddressOf(source);
  const dates = published.edtf === null ? null : datePartsOf(published.edtf);
  return [
    ['TY', url === null ? 'GEN' : 'ELEC'],
    ['TI', label],
    ...(outlet === null || outlet === label ? [] : [['T2', outlet] satisfies Field]),
    ...(dates ? datesOf(dates) : []),
    ...(url === null ? [] : [['UR', url] satisfies Field]),
    ['LA', lang],
    ['ER', ''],
  ];
}

/** Of an interval, which the format does not know, the year, where it is one. */
function datesOf([first, last = first]: number[][]): Field[] {
  const [year, month, day] = first!.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0'));
  if (first![0] !== last![0]) return [];
  const isInterval = first !== last;
  return [['PY', year!], ...(isInterval ? [] : [['DA', `${year}/${month ?? ''}/${day ?? ''}/`] satisfies Field])];
}

/** A line break would begin a field of its own. */
function inOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
