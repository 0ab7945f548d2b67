import { answerImports, type ImportScope } from '../../src/packs/import/answer-imports.ts';

/** The worker that looks at packs, with its end of the line in this page. */
export function startInPage(): Worker {
  const { port1, port2 } = new MessageChannel();
  answerImports(port2 as unknown as ImportScope);
  return Object.assign(port1, { terminate: () => port1.close() }) as unknown as Worker;
}
