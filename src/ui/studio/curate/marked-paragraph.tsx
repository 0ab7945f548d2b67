import { Component } from 'preact';
import type { Mark, Paragraph, Piece } from './mark-text.ts';

interface MarkedParagraphProps {
  paragraph: Paragraph;
  /** The key that is chosen, where this paragraph has it. */
  chosen: string | null;
}

/** A paragraph with its marks. It is drawn anew only when it, or what is chosen in it, has changed. */
export class MarkedParagraph extends Component<MarkedParagraphProps> {
  override shouldComponentUpdate(next: MarkedParagraphProps): boolean {
    return next.paragraph !== this.props.paragraph || next.chosen !== this.props.chosen;
  }

  override render({ paragraph, chosen }: MarkedParagraphProps) {
    return (
      <p>
        {paragraph.pieces.map((piece) => (
          <MarkedPiece key={piece.start} piece={piece} chosen={chosen} />
        ))}
      </p>
    );
  }
}

function MarkedPiece({ piece: { start, text, marks }, chosen }: { piece: Piece; chosen: string | null }) {
  const own = marks.findLast(({ key }) => key !== '');
  return (
    <span data-start={start} data-key={own?.key} class={marks.length ? classOf(marks, chosen) : undefined}>
      {text}
    </span>
  );
}

function classOf(marks: readonly Mark[], chosen: string | null): string {
  const kinds = new Set(marks.map(({ kind }) => `in-${kind}`));
  const isAccepted = marks.some(({ kind, isAccepted: is }) => kind === 'statement' && is);
  const isChosen = chosen !== null && marks.some(({ key }) => key === chosen);
  return ['found', ...kinds, ...(isAccepted ? ['is-accepted'] : []), ...(isChosen ? ['is-chosen'] : [])].join(' ');
}
