import type { Mark } from './mark.ts';

/** At most so many marks around what is in view; they come, and go back, in the order of the document. */
export function aroundView(marks: readonly Mark[], most: number): readonly Mark[] {
  if (marks.length <= most) return marks;
  // A quarter of them may lie above the view, for the reader who scrolls back.
  const wanted = firstInView(marks) - Math.floor(most / 4);
  const start = Math.max(0, Math.min(wanted, marks.length - most));
  return marks.slice(start, start + most);
}

/** Number of the first mark that ends below the top of the view; marks are taken to lie one under the other. */
function firstInView(marks: readonly Mark[]): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.range.getBoundingClientRect().bottom ?? 0) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
