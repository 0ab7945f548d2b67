import { answerDrafts, type DraftRequest } from '../../../src/projects/draft-worker.ts';

// A worker that dies, or throws while it drafts, at documents whose text says so.
addEventListener('message', (event: MessageEvent<DraftRequest>) => {
  const { text } = event.data;
  if (text.startsWith('DIE')) {
    event.stopImmediatePropagation();
    throw new Error('died');
  }
  if (text.startsWith('THROW')) Object.defineProperty(event.data, 'text', { get: () => null });
});
answerDrafts();
