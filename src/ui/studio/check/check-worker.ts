import { checkProject, type PackRecords, type Remark } from '../../../projects/check-project.ts';

/** What is to be checked, with those texts of its sources that were not sent before, by their SHA-256. */
export interface CheckRequest {
  records: PackRecords;
  texts: [sha256: string, text: string][];
}
export type CheckAnswer = Remark[];

const known = new Map<string, string>();

addEventListener('message', ({ data: { records, texts } }: MessageEvent<CheckRequest>) => {
  for (const [sha256, text] of texts) known.set(sha256, text);
  const bySource = [...records.sources].flatMap(([id, { sha256 }]) => {
    const text = known.get(sha256);
    return text === undefined ? [] : [[id, { text, sha256 }] as const];
  });
  const answer: CheckAnswer = checkProject(records, new Map(bySource));
  postMessage(answer);
});
