import { Turns } from '../async/turns.ts';
import { applyEdits, type Change, type ChangeKind, type Edit, inverse, isIdle, joinChanges } from './change.ts';
import { type KeptFile, keysOf, openDatabase, type ProjectRow } from './database.ts';
import { META, type Project } from './project.ts';
import { changeRow, readProject } from './projects.ts';

/** Where pages that have the same project open tell each other that it has changed. */
const CHANNEL = 'counterpoint-studio';

/** What a change does: reads the project as it is when its turn comes. Without edits nothing is changed. */
export type Make = (project: Project) => Edit[];

/**
 * A project that is being worked on. Each change is stored with the records that it makes, in one transaction, before it
 * is shown: a crash, a full disk or a second page of the studio leaves the last state that was shown, and a way back to all
 * before it.
 */
export class OpenProject {
  private readonly turns = new Turns<'change'>();
  private readonly listeners = new Set<() => void>();
  private readonly channel = new BroadcastChannel(CHANNEL);
  private isClosed = false;
  private last: Change | undefined;
  private next: Change | undefined;

  private now: Project;
  private row: ProjectRow;
  /** Texts of the sources, by SHA-256. */
  readonly texts: Map<string, string>;
  readonly kept: KeptFile[];

  private constructor(project: Project, row: ProjectRow, texts: Map<string, string>, kept: KeptFile[]) {
    this.now = project;
    this.row = row;
    this.texts = texts;
    this.kept = kept;
    this.channel.onmessage = ({ data }: MessageEvent<string>) => {
      if (data === row.id) void this.turns.run('change', () => this.readAgain());
    };
  }

  /** @returns undefined where there is no project of that id. @throws what the database throws */
  static async open(id: string): Promise<OpenProject | undefined> {
    const read = await readProject(id);
    if (!read) return undefined;
    const database = await openDatabase();
    const [keys, texts, kept] = await Promise.all([
      database.getAllKeys('texts', keysOf(id)),
      database.getAll('texts', keysOf(id)),
      database.get('kept', id),
    ]);
    const byHash = new Map(keys.map(([, hash], i) => [hash, texts[i]!]));
    await changeRow(id, { openedAt: Date.now() });
    const open = new OpenProject(read.project, read.row, byHash, kept ?? []);
    await open.readSteps();
    return open;
  }

  get id(): string {
    return this.row.id;
  }

  /** The project after all changes that count. */
  get project(): Project {
    return this.now;
  }

  /** The change that {@link undo} would take back, if there is one. */
  get undoable(): Change | undefined {
    return this.last;
  }

  /** The change that {@link redo} would make again, if there is one. */
  get redoable(): Change | undefined {
    return this.next;
  }

  /** Calls back after each change, also one of another page. @returns ends it */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Ends listening. Changes that still wait are stored, and other pages hear of them. */
  close(): void {
    this.isClosed = true;
    this.channel.close();
    this.listeners.clear();
  }

  /** Stores the text of a source, before a change names it. @returns nothing; a text that is there already stays */
  async addText(sha256: string, text: string): Promise<void> {
    if (this.texts.has(sha256)) return;
    const transaction = (await openDatabase()).transaction(['projects', 'texts'], 'readwrite');
    // Nothing is left behind of a project that another page has removed.
    const row = await transaction.objectStore('projects').get(this.id);
    if (row) await transaction.objectStore('texts').put(text, [this.id, sha256]);
    await transaction.done;
    if (!row) throw new DOMException('the project was removed', 'NotFoundError');
    this.texts.set(sha256, text);
  }

  /**
   * Makes a change, as soon as those before it are made. What was undone can no longer be made again.
   * @param join see {@link Change.join}
   * @returns whether there was anything to change
   * @throws what the database throws (`QuotaExceededError`: no room); then nothing has changed
   */
  change(kind: ChangeKind, name: string, make: Make, join?: string): Promise<boolean> {
    return this.turns.run('change', () =>
      this.store((project) => {
        const edits = make(project).filter((edit) => !isIdle(edit));
        if (edits.length === 0) return undefined;
        const change: Change = { kind, name, edits, ...(join !== undefined && { join }) };
        const joins = join !== undefined && this.last?.join === join && this.next === undefined;
        const made = joins ? this.row.made : this.row.made + 1;
        return { edits, made, change: joins ? joinChanges(this.last!, change) : change };
      }),
    );
  }

  /** Takes the last change back. @returns whether there was one */
  undo(): Promise<boolean> {
    return this.turns.run('change', () =>
      this.store(() => this.last && { edits: inverse(this.last.edits), made: this.row.made - 1 }),
    );
  }

  /** Makes the change again that was taken back last. @returns whether there was one */
  redo(): Promise<boolean> {
    return this.turns.run('change', () =>
      this.store(() => this.next && { edits: this.next.edits, made: this.row.made + 1 }),
    );
  }

  /** One step, in one transaction; over the project as it is there, if another page has changed it. */
  private async store(
    step: (project: Project) => { edits: Edit[]; made: number; change?: Change } | undefined,
  ): Promise<boolean> {
    const database = await openDatabase();
    for (;;) {
      const taken = step(this.now);
      if (!taken) return false;
      const { edits, made, change } = taken;
      const after = applyEdits(this.now, edits);
      const transaction = database.transaction(['projects', 'records', 'changes'], 'readwrite');
      const row = await transaction.objectStore('projects').get(this.id);
      if (!row) {
        transaction.abort();
        await transaction.done.catch(() => undefined);
        throw new DOMException('the project was removed', 'NotFoundError');
      }
      if (row.revision !== this.row.revision) {
        transaction.abort();
        await transaction.done.catch(() => undefined);
        await this.readAgain();
        continue;
      }
      const records = transaction.objectStore('records');
      const title = after.meta.get(META)?.title ?? row.title;
      const changed = { ...row, title, changedAt: Date.now(), made, revision: row.revision + 1 };
      const writes: Promise<unknown>[] = [
        transaction.objectStore('projects').put(changed, this.id),
        ...edits.map(({ section, id, after: value }) =>
          value === undefined
            ? records.delete([this.id, section, id])
            : records.put(value, [this.id, section, id]).then(() => undefined),
        ),
      ];
      if (change) {
        const changes = transaction.objectStore('changes');
        writes.push(changes.delete(IDBKeyRange.bound([this.id, made], [this.id, []])));
        writes.push(changes.put(change, [this.id, made]));
      }
      await Promise.all([...writes, transaction.done]);
      this.now = after;
      this.row = changed;
      await this.readSteps();
      this.tellPages();
      this.tell();
      return true;
    }
  }

  private async readAgain(): Promise<void> {
    const read = await readProject(this.id);
    if (!read || read.row.revision === this.row.revision) return;
    const database = await openDatabase();
    for (const key of await database.getAllKeys('texts', keysOf(this.id))) {
      if (!this.texts.has(key[1])) this.texts.set(key[1], (await database.get('texts', key)) ?? '');
    }
    this.now = read.project;
    this.row = read.row;
    await this.readSteps();
    this.tell();
  }

  private async readSteps(): Promise<void> {
    const database = await openDatabase();
    [this.last, this.next] = await Promise.all([
      database.get('changes', [this.id, this.row.made]),
      database.get('changes', [this.id, this.row.made + 1]),
    ]);
  }

  private tellPages(): void {
    // A change may come to its end, or to its turn, after the project was closed.
    const channel = this.isClosed ? new BroadcastChannel(CHANNEL) : this.channel;
    channel.postMessage(this.id);
    if (this.isClosed) channel.close();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
