import { isEdtf } from '../knowledge/edtf.ts';
import { langSchema, textSchema, webAddressSchema } from '../knowledge/schema/common.ts';
import type { Stance } from '../knowledge/schema/position.ts';
import type { CapturedPage } from '../messaging/captured-page.ts';
import { addDocument } from './add-document.ts';
import { put } from './change.ts';
import { acceptStatement, type Choice } from './decide.ts';
import type { OpenProject } from './open-project.ts';
import { META, type Passage, type Project } from './project.ts';
import { createProject } from './projects.ts';
import { newMeta } from './records.ts';
import { suggest } from './suggestions.ts';

/** What an author says of a passage; empty, or null, where that is left open. */
export interface AboutPassage {
  who: string;
  about: string;
  stance: Stance | null;
  gist: string;
}

/**
 * Puts what was taken from a page into a project: the page as a document, and the selected words as a position where the
 * author has said whose it is, on what, with which stance and in other words; else as a statement that waits.
 * @returns whether the page was there already
 * @throws what the database throws
 */
export async function takeCapture(
  open: OpenProject,
  page: CapturedPage,
  about: AboutPassage,
): Promise<{ isThere: boolean }> {
  const { id: source, isThere } = await addDocument(open, {
    name: `${nameOf(page)}.txt`,
    ...factsOf(page),
    text: page.text,
  });
  const { selection } = page;
  if (!selection) return { isThere };
  const { who, about: on, stance, gist } = about;
  const passage: Passage = { source, ...selection, who: who.trim(), about: on.trim(), stance, gist: gist.trim() };
  const key = crypto.randomUUID();
  await open.change('capture', page.text.slice(selection.start, selection.end).slice(0, 60), (project) => {
    const edit = put(project, 'passages', key, passage);
    if (!passage.who || !passage.about || !passage.gist || stance === null) return [edit];
    const marked = { ...project, passages: new Map(project.passages).set(key, passage) };
    const statement = suggest(marked).statements.find(({ id }) => id === `passage:${key}`)!;
    const reading = {
      actor: chosen(project, 'actors', passage.who),
      entry: chosen(project, 'entries', passage.about),
      ...{ stance, gist: passage.gist, certainty: 'stated' as const },
    };
    return [edit, ...acceptStatement(marked, page.text, statement, reading)];
  });
  return { isThere };
}

/** A project for what was taken, where the author has none for it. @param today `YYYY-MM-DD` */
export function createProjectFor(title: string, lang: string, today: string): Promise<string> {
  return createProject({ meta: new Map([[META, newMeta(title, lang, today)]]) });
}

function chosen(project: Project, section: 'actors' | 'entries', name: string): Choice {
  const wanted = name.toLowerCase();
  const there = [...project[section].values()].find(({ label }) => label.toLowerCase() === wanted);
  return there ? { id: there.id } : { name };
}

function nameOf({ title }: CapturedPage): string {
  return (
    title
      .replaceAll(/[\\/:*?"<>|]+/g, ' ')
      .trim()
      .slice(0, 80) || 'page'
  );
}

/** The page's word for itself, where it is of its form. */
function factsOf({ title, address, outlet, published, lang }: CapturedPage) {
  return {
    title: textSchema.safeParse(title).success ? title : null,
    url: webAddressSchema.safeParse(address).success ? address : null,
    outlet: textSchema.safeParse(outlet).success ? outlet : null,
    published: published !== null && isEdtf(published) ? published : null,
    lang: lang !== null && langSchema.safeParse(lang).success ? lang : null,
  };
}
