import { applyEdits, type Edit } from './change.ts';
import type { Project } from './project.ts';

/** Edits of which each is made over the project as those before it leave it. */
export class Steps {
  readonly edits: Edit[] = [];
  project: Project;

  constructor(project: Project) {
    this.project = project;
  }

  add(...edits: Edit[]): void {
    this.edits.push(...edits);
    this.project = applyEdits(this.project, edits);
  }
}
