import type { Subscription } from '../../messaging/subscription.ts';
import { sweepNext } from '../sweep.ts';
import type { ImportAnswers, ImportMessage, ImportRequest, Stored, Told } from './answer-imports.ts';
import { startWorker } from './start-worker.ts';

/** The worker has ended without an answer, such as for want of memory. */
class WorkerDied extends Error {}

/**
 * One pack on its way from a file or an address into the library, in a worker of its own that keeps it in between. Nobody
 * waits for it on the page's thread.
 */
export class PackImporter {
  private readonly worker = startWorker();
  private last: Promise<unknown> = Promise.resolve();
  private requests = 0;
  private isStoring = false;
  private isStopped = false;
  private die: (reason: string) => void = () => {};
  private readonly death = new Promise<never>((_resolve, reject) => {
    this.die = (reason) => reject(new WorkerDied(reason));
  });
  private onMessage: (message: Exclude<ImportMessage, { kind: 'requested' }>) => void = () => {};

  constructor() {
    this.death.catch(() => undefined);
    this.worker.onmessage = ({ data }: MessageEvent<ImportMessage>) => {
      if (data.kind === 'requested') this.requests += 1;
      else this.onMessage(data);
    };
    this.worker.onmessageerror = () => this.die('an answer could not be read');
    this.worker.onerror = (event) => {
      event.preventDefault();
      this.die(event.message || 'the worker cannot be started');
    };
  }

  /** What is in a file. Never rejects, as none of the others. */
  async examineFile(file: Blob): Promise<Told> {
    try {
      return await this.ask({ kind: 'examineFile', file });
    } catch (error) {
      return { kind: 'badFile', why: 'stopped', problems: [{ path: [], reason: String(error) }] };
    }
  }

  /** What is published at an address of which the reader has allowed the host. */
  async examineAddress(address: string, subscriptions: readonly Subscription[]): Promise<Told> {
    try {
      return await this.ask({ kind: 'examineAddress', address, subscriptions });
    } catch (error) {
      const problems = [{ path: [], reason: String(error) }];
      return { kind: 'badAddress', why: 'stopped', at: new URL(address).host, problems };
    }
  }

  /** How many requests to the outside it has made since this was asked last. */
  takeRequests(): number {
    const { requests } = this;
    this.requests = 0;
    return requests;
  }

  /** The sources of the pack that was offered; none where the worker has ended. */
  async sources(): Promise<ImportAnswers['sources']> {
    return this.ask({ kind: 'sources' }).catch(() => []);
  }

  /** Store the pack that was offered. What is stored when that fails is taken away again. */
  async store(by: string, onProgress: (part: number) => void): Promise<Stored> {
    this.isStoring = true;
    try {
      return await this.ask({ kind: 'store', by }, onProgress);
    } catch (error) {
      if (!this.isStopped) console.warn('Counterpoint: the pack could not be stored', error);
      this.stop();
      return 'notStored';
    } finally {
      this.isStoring = false;
    }
  }

  /** End the worker, whatever it is doing: what it has stored of a pack until then goes. */
  stop(): void {
    this.isStopped = true;
    this.worker.terminate();
    this.die('it was stopped');
    if (!this.isStoring) return;
    this.isStoring = false;
    // Or at the next start, should that not be possible now.
    void sweepNext().catch(() => undefined);
  }

  private ask<Kind extends keyof ImportAnswers>(
    request: ImportRequest & { kind: Kind },
    onProgress: (part: number) => void = () => {},
  ): Promise<ImportAnswers[Kind]> {
    const answer = this.last.then(() => {
      const answered = new Promise<ImportAnswers[Kind]>((resolve, reject) => {
        this.onMessage = (message) => {
          if (message.kind === 'progress') onProgress(message.part);
          else if (message.kind === 'answer') resolve(message.answer as ImportAnswers[Kind]);
          else reject(new Error(message.reason));
        };
      });
      this.worker.postMessage(request);
      return Promise.race([answered, this.death]);
    });
    this.last = answer.catch(() => undefined);
    return answer;
  }
}
