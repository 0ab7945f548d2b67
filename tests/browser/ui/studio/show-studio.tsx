import '../../../../src/ui/studio/studio.css';
import { deleteDB, openDB } from 'idb';
import { render } from 'preact';
import { onTestFinished } from 'vitest';
import { browser } from 'wxt/browser';
import { OpenProject } from '../../../../src/projects/open-project.ts';
import type { Project } from '../../../../src/projects/project.ts';
import { createProject } from '../../../../src/projects/projects.ts';
import { setPageLanguage } from '../../../../src/ui/components/page-language.ts';
import { printAddress, type Step } from '../../../../src/ui/studio/address.ts';
import { Studio } from '../../../../src/ui/studio/studio.tsx';
import { draftedProject } from '../../../fixtures/studio-project.ts';

/** Takes the studio that is shown away, and all projects with it. */
export async function clearStudio(): Promise<void> {
  hideStudio();
  location.hash = '';
  await deleteDB('counterpoint-studio');
}

/** As closing the page. */
export function hideStudio(): void {
  const root = document.querySelector('#root');
  if (root) render(null, root);
  document.body.replaceChildren();
}

/** Shows the studio at a step of a project, or at the list of projects. */
export function showStudio(project?: string, step: Step = 'curate'): void {
  hideStudio();
  // A page that is no extension's has no such part, unless a test has made one.
  if (!browser.extension) Object.assign(browser, { extension: { inIncognitoContext: false } });
  setPageLanguage();
  const root = document.body.appendChild(document.createElement('div'));
  root.id = 'root';
  location.hash = printAddress({ step, ...(project !== undefined && { project }) });
  render(<Studio />, root);
}

/** Lets nothing be stored, as a slow disk does. @returns lets it go on */
export async function holdStorage(): Promise<() => Promise<void>> {
  const database = await openDB('counterpoint-studio');
  const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
  let isHeld = true;
  const store = transaction.objectStore('records');
  const askAgain = (): Promise<unknown> => store.count().then(() => isHeld && askAgain());
  const asked = askAgain();
  const letGo = async () => {
    isHeld = false;
    await asked;
    await transaction.done;
    database.close();
  };
  onTestFinished(letGo);
  return letGo;
}

/** A project with two drafted documents. @returns its id */
export async function makeProject(changes: Partial<Project> = {}): Promise<string> {
  const { content, texts } = draftedProject();
  return createProject({ ...content, ...changes }, texts);
}

/** The project as it is stored now. */
export async function readStored(id: string): Promise<Project> {
  const open = (await OpenProject.open(id))!;
  open.close();
  return open.project;
}
