/** What stands around an article on a news site: markup before and after it. */
interface Frame {
  before: string;
  after: string;
}

const WORDS = 'markets weather culture travel science letters harbour theatre gardens football cycling archive'.split(
  ' ',
);

/**
 * About so many bytes of frame: menus, teasers, the most read, comments, and data for scripts, indented as templates
 * leave it. With the articles of the benchmark this comes to one text node in about 40 UTF-16 units, which is what 25
 * real news pages were measured to have.
 */
export function writeFrame(bytes: number, seed: number): Frame {
  const before = repeat(bytes * 0.12, (n) => menu(seed + n));
  const teasers = repeat(bytes * 0.2, (n) => teaser(seed + n));
  const comments = repeat(bytes * 0.12, (n) => comment(seed + n));
  return {
    before: `<header>\n  <nav>\n${before}  </nav>\n</header>\n`,
    after: `<aside>\n${teasers}</aside>
<section class="comments" role="complementary">\n${comments}</section>
<footer>\n${repeat(bytes * 0.06, (n) => menu(seed + n))}</footer>
<script type="application/json">${JSON.stringify(repeat(bytes * 0.5, (n) => `${word(n)}:${n};`))}</script>
`,
  };
}

function repeat(bytes: number, write: (n: number) => string): string {
  let text = '';
  for (let n = 0; text.length < bytes; n++) text += write(n);
  return text;
}

const word = (n: number) => WORDS[n % WORDS.length] ?? '';

function menu(n: number): string {
  const items = Array.from(
    { length: 8 },
    (_, k) => `      <li>\n        <a href="#${k}">${word(n + k)}</a>\n      </li>\n`,
  );
  return `    <div>\n      <span>${word(n)}</span>\n    <ul>\n${items.join('')}    </ul>\n    </div>\n`;
}

function teaser(n: number): string {
  return `  <div class="teaser">
    <a href="#t${n}">
      <img alt="" src="data:,">
      <h3>
        <span>${word(n)}</span> ${word(n + 3)} and ${word(n + 5)} this week
      </h3>
    </a>
    <p>What readers asked about ${word(n + 1)} and what we found.</p>
    <time>${n % 12} hours ago</time>
  </div>
`;
}

function comment(n: number): string {
  return `  <div class="comment">
    <b>reader ${n}</b>
    <span>${n % 60} minutes ago</span>
    <p>Thank you for writing about ${word(n)}, I would like more on ${word(n + 4)}.</p>
    <button>Reply</button>
    <button>Like</button>
  </div>
`;
}
