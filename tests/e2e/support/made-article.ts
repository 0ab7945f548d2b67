const FILLER =
  'The ministers met behind closed doors until late in the evening, and those who waited in the corridor heard little of what was said. A statement was promised for the morning, then for noon, and came out in the end without a word that anybody had not read before.';

interface Parts {
  /** In the head, such as styles. */
  head?: string;
  /** What stands around the article; `$` is the article. */
  around?: string;
}

/** A page with an article on a known topic; what is to be tried stands between its first paragraphs and its last. */
export function makeArticle(body: string, { head = '', around = '$' }: Parts = {}): string {
  const article = `<article><h1>What became of a paper</h1>
    <p>China’s 12-point peace plan for Ukraine is three years old, and has been quoted more often than read.</p>
    ${body}<p>${FILLER}</p><p>${FILLER}</p></article>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>What became of a paper</title>${head}</head>
    <body>${around.replace('$', () => article)}</body></html>`;
}
