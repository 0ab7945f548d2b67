import type { Annotation, PageText } from '../../messaging/protocol.ts';
import { send } from '../../messaging/send.ts';
import type { Block } from './block.ts';

/** Asks the background for the mentions in the text of one page; of a page that has changed only what is new is sent. */
export class Annotator {
  // The background keeps what it was sent by this; a document that takes its place has a number of its own.
  private readonly page = Math.floor(Math.random() * 2 ** 32);
  private revision = 0;
  private sent: readonly string[] | null = null;

  /** The mentions in blocks; null when the background has no answer. One question at a time. */
  async annotate(blocks: readonly Block[]): Promise<Annotation | null> {
    const texts = blocks.map(({ text }) => text);
    const headings = blocks.flatMap(({ heading }, i) => (heading ? i : []));
    let answer = await this.ask(texts, headings, this.sent);
    // It has slept since, or others have sent more than it keeps.
    if (!answer.ok && answer.error.code === 'outdated') answer = await this.ask(texts, headings, null);
    this.sent = answer.ok ? texts : null;
    if (answer.ok) return answer.value;
    // Nothing is wrong where marking is off, which the settings say as well, or where the next document has asked.
    if (answer.error.code !== 'not-allowed' && answer.error.code !== 'overtaken')
      console.warn(`Counterpoint: ${answer.error.code}: ${answer.error.message}`);
    return null;
  }

  private ask(texts: readonly string[], headings: number[], sent: readonly string[] | null) {
    const since = sent && this.revision;
    this.revision += 1;
    const blocks = sent ? partsOf(texts, sent) : [...texts];
    return send('annotate', { page: this.page, revision: this.revision, since, blocks, headings });
  }
}

/** Texts as runs of those that were sent before, and what is new among them. */
export function partsOf(texts: readonly string[], before: readonly string[]): PageText['blocks'] {
  const places = new Map(before.map((text, at) => [text, at]));
  const parts: PageText['blocks'] = [];
  let run: [from: number, count: number] | null = null;
  for (const text of texts) {
    const next: number | undefined = run ? run[0] + run[1] : 0;
    const at: number | undefined = before[next] === text ? next : places.get(text);
    if (at === undefined) {
      parts.push(text);
      run = null;
    } else if (run && at === next) run[1] += 1;
    else {
      run = [at, 1];
      parts.push(run);
    }
  }
  return parts;
}
