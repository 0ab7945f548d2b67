import { isEdtf } from '../knowledge/edtf.ts';
import { langSchema, textSchema, webAddressSchema } from '../knowledge/schema/common.ts';
import type { Stance } from '../knowledge/schema/position.ts';
import type { CapturedPage } from '../messaging/captured-page.ts';
import { addDocument } from './add-document.ts';
import { put } from './change.ts';
import { combineOnce } from './combine-in-worker.ts';
import { acceptStatement, type Choice } from './decide.ts';
import type { OpenProject } from './open-project.ts';
import type { Passage, Project } from './project.ts';
import { NOTHING_FOUND, suggest } from './suggestions.ts';

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
  const isWhole = passage.who !== '' && passage.about !== '' && passage.gist !== '' && stance !== null;
  const found = isWhole ? await combineOnce(open.project.drafts) : NOTHING_FOUND;
  await open.change('capture', page.text.slice(selection.start, selection.end).slice(0, 60), (project) => {
    const edit = put(project, 'passages', key, passage);
    if (!isWhole) return [edit];
    const marked = { ...project, passages: new Map(project.passages).set(key, passage) };
    const { actors, statements } = suggest(marked, found);
    const statement = statements.find(({ id }) => id === `passage:${key}`)!;
    const reading = {
      actor: chosen(project, 'actors', passage.who),
      entry: chosen(project, 'entries', passage.about),
      ...{ stance, gist: passage.gist, certainty: 'stated' as const },
    };
    return [edit, ...acceptStatement(marked, page.text, statement, reading, actors)];
  });
  return { isThere };
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
