/** Ids that rows of marked passages write in short. */
const SHORT: Record<string, string> = {
  xi: 'xi-jinping',
  ze: 'volodymyr-zelenskyy',
  pu: 'vladimir-putin',
  tr: 'donald-trump',
  cn: 'china',
  ru: 'russia',
  ua: 'ukraine',
  us: 'united-states',
};

/** A passage in which each mark is written `[text|id]`: the plain text, and the marks as `marksIn` gives them. */
export function parseRow(row: string): { text: string; marks: string[] } {
  const marks: string[] = [];
  const text = row.replace(/\[([^|\]]+)\|([^\]]+)\]/g, (_, words: string, id: string) => {
    marks.push(`${SHORT[id] ?? id} "${words}"`);
    return words;
  });
  return { text, marks };
}
