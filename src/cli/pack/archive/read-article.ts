import * as z from 'zod';
import { toOneLine } from './one-line.ts';

/** An article of an archive. All places in it are UTF-16 units into `text`. */
export interface Article {
  text: string;
  about: ArticleFacts;
}

/** What an archive says of an article, as far as it does. */
export interface ArticleFacts {
  id?: string;
  title?: string;
  url?: string;
  outlet?: string;
  /** The day, `YYYY-MM-DD`. */
  published?: string;
  lang?: string;
}

/** Bytes of the longest line, and so of the longest article. */
export const MAX_LINE_BYTES = 4 * 1024 * 1024;
const LONGEST_FACT = 500;

// What is said of an article may be missing, null or of another kind; its text is there all the same.
const fact = z
  .union([z.string(), z.number().transform(String)])
  .transform((value) => toOneLine(value).slice(0, LONGEST_FACT) || undefined)
  .optional()
  .catch(undefined);

const articleSchema = z.object({
  text: z.string({ error: 'has no "text"' }).regex(/\S/, 'has an empty "text"'),
  id: fact,
  title: fact,
  url: fact,
  outlet: fact,
  published: z
    .string()
    .transform((value) => value.slice(0, 10))
    .pipe(z.iso.date())
    .optional()
    .catch(undefined),
  lang: fact,
});

/** Reads an article from its line of JSON; a text says what is wrong with it. */
export function readArticle(line: string): Article | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'is no JSON';
  }
  const parsed = articleSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return issue && issue.path.length > 0 ? issue.message : 'is no object with a "text"';
  }
  const { text, ...facts } = parsed.data;
  return { text, about: Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) };
}
