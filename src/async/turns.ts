/**
 * Runs the tasks of one key one after the other, and those of different keys side by side. What failed holds up nobody;
 * of a key that has nothing left to do nothing is kept.
 */
export class Turns<Key> {
  private readonly last = new Map<Key, Promise<unknown>>();

  run<T>(key: Key, task: () => Promise<T>): Promise<T> {
    const done = (this.last.get(key) ?? Promise.resolve()).then(task);
    const over: Promise<unknown> = done
      .catch(() => undefined)
      .then(() => {
        if (this.last.get(key) === over) this.last.delete(key);
      });
    this.last.set(key, over);
    return done;
  }

  /** How many keys have something to do. */
  get size(): number {
    return this.last.size;
  }
}
