import { answerImports, type ImportScope } from './answer-imports.ts';

answerImports(globalThis as unknown as ImportScope);
