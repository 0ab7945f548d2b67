/** The steps on the way from documents to a pack. */
export const STEPS = ['documents', 'curate', 'check', 'takeAlong'] as const;
export type Step = (typeof STEPS)[number];

/** Where in the studio its author is; without a project, at the list of them. */
export interface Place {
  project?: string;
  step: Step;
}

/** Reads the end of an address: `#project=<id>&step=<step>`. What is no step is the first one. */
export function readAddress(hash: string): Place {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const project = parts.get('project');
  const known = STEPS.find((one) => one === parts.get('step')) ?? 'documents';
  return project ? { project, step: known } : { step: known };
}

/** The end of the address of a place. */
export function printAddress({ project, step }: Place): string {
  return project ? `#${new URLSearchParams({ project, step })}` : '#';
}
