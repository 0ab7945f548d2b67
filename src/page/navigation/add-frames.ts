import { CATEGORIES } from '../../knowledge/category.ts';
import { MAX_ENTRIES, MAX_MENTIONS } from '../../messaging/limits.ts';
import type { FoundEntry, FrameFindings, PageReport } from '../../messaging/protocol.ts';
import { isSameText, type TextSketch } from '../text-sketch.ts';

/** What is told together because it is the same text: the page or a frame, and the copies of it. */
interface Text {
  sketch: TextSketch;
  found: Map<string, FoundEntry>;
}

/**
 * The report of a page, whose text has a sketch, with what its frames have found. Frames that show the same text, such as
 * a copy for print of the article around them, count once. An entry found in several texts is listed where it stands first.
 * No more is told than is believed of a page.
 */
export function addFrames<Report extends Pick<PageReport, 'state' | 'counts' | 'found'>>(
  report: Report,
  sketch: TextSketch,
  byFrame: ReadonlyMap<number, FrameFindings>,
): Report {
  if (byFrame.size === 0) return report;
  const page: Text = { sketch, found: new Map(report.found.map((entry) => [entry.id, entry])) };
  const texts = [page];
  for (const [frame, findings] of byFrame) {
    const own = findings.found.map((entry) => ({ ...entry, frame }));
    const same = texts.find((text) => isSameText(text.sketch, findings.sketch));
    if (same) addCopy(same, own, findings.sketch);
    else texts.push({ sketch: findings.sketch, found: new Map(own.map((entry) => [entry.id, entry])) });
  }

  const found = new Map<string, FoundEntry>();
  for (const entry of texts.flatMap((text) => [...text.found.values()])) {
    const known = found.get(entry.id);
    found.set(entry.id, known ? add(known, entry) : entry);
  }
  // The page counts more than it can list: a category is added to by what is listed beyond its own.
  const counts = { ...report.counts };
  for (const { category, count } of found.values()) counts[category] += count;
  for (const { category, count } of report.found) counts[category] -= count;
  for (const category of CATEGORIES) counts[category] = Math.min(counts[category], MAX_MENTIONS);
  const sorted = [...found.values()].sort((one, other) => other.count - one.count);
  const told = sorted.slice(0, MAX_ENTRIES).map((entry) => ({
    ...entry,
    count: Math.min(entry.count, MAX_MENTIONS),
    marked: Math.min(entry.marked, MAX_MENTIONS),
  }));
  return { ...report, state: report.state === 'off' ? 'off' : 'marked', counts, found: told };
}

function add(one: FoundEntry, other: FoundEntry): FoundEntry {
  return { ...one, count: one.count + other.count, marked: one.marked + other.marked };
}

function larger(one: FoundEntry, other: FoundEntry): FoundEntry {
  return { ...one, count: Math.max(one.count, other.count), marked: Math.max(one.marked, other.marked) };
}

/** Each entry counts as often as in the copy that has most of it: one may leave out what another has. */
function addCopy(text: Text, copy: readonly FoundEntry[], sketch: TextSketch): void {
  for (const entry of copy) {
    const known = text.found.get(entry.id);
    text.found.set(entry.id, known ? larger(known, entry) : entry);
  }
  if (sketch.length > text.sketch.length) text.sketch = sketch;
}
