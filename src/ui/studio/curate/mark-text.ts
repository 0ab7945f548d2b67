/** A stretch of a text, in UTF-16 units, and what was found there. */
export interface Mark {
  kind: 'name' | 'statement' | 'date' | 'claim';
  /** Of the item that it belongs to; empty for none. */
  key: string;
  start: number;
  end: number;
  isAccepted: boolean;
}

/** Text with the same marks from its first letter to its last; the shortest mark is the last. */
export interface Piece {
  start: number;
  text: string;
  marks: Mark[];
}

export interface Paragraph {
  start: number;
  pieces: Piece[];
  /** Of all that is marked in it. */
  keys: ReadonlySet<string>;
}

/** A text by paragraphs, each cut where a mark begins or ends. Marks that lie across paragraphs are in each of them. */
export function markText(text: string, marks: readonly Mark[]): Paragraph[] {
  const inOrder = marks.toSorted((a, b) => a.start - b.start);
  const paragraphs: Paragraph[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (const { index: start, 0: line } of text.matchAll(/[^\n]+/g)) {
    if (line.trim() === '') continue;
    const end = start + line.length;
    open = open.filter((mark) => mark.end > start);
    for (let mark = inOrder[next]; mark && mark.start < end; mark = inOrder[++next]) {
      if (mark.end > start) open.push(mark);
    }
    paragraphs.push({ start, pieces: cut(text, start, end, open), keys: new Set(open.map(({ key }) => key)) });
  }
  return paragraphs;
}

function cut(text: string, start: number, end: number, marks: readonly Mark[]): Piece[] {
  const within = marks.flatMap((mark) => [mark.start, mark.end]).filter((at) => at > start && at < end);
  const places = [...new Set([start, ...within, end])].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, i) => {
    const to = places[i + 1]!;
    const here = marks.filter((mark) => mark.start <= from && mark.end >= to);
    return {
      start: from,
      text: text.slice(from, to),
      marks: here.toSorted((a, b) => b.end - b.start - (a.end - a.start)),
    };
  });
}
