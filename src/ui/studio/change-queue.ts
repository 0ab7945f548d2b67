import { Turns } from '../../async/turns.ts';
import type { ChangeKind } from '../../projects/change.ts';
import type { Make, OpenProject } from '../../projects/open-project.ts';
import { troubleOf } from './trouble.ts';

/** A change that the author wants; see {@link OpenProject.change}. */
export interface Wish {
  kind: ChangeKind;
  name: string;
  make: Make;
  join?: string | undefined;
}

/** Where wishes are stored. */
export type Target = Pick<OpenProject, 'id' | 'change' | 'close'>;

/**
 * Changes on their way into a project, stored in the order in which they were wanted. One that the database does not take
 * waits, and those after it wait behind it: whatever comes next tries them again first, so that nothing older is ever stored
 * over something newer.
 */
export class ChangeQueue {
  private readonly turns = new Turns<'change'>();
  private readonly waiting: Wish[] = [];
  private target: Target;
  private copy: Target | undefined;

  constructor(target: Target) {
    this.target = target;
  }

  /** @returns whether it changed anything. @throws what the database throws; then it waits */
  change(wish: Wish): Promise<boolean> {
    return this.turns.run('change', () => {
      // Of letters of one field the last alone, unless something else came between.
      if (wish.join !== undefined && this.waiting.at(-1)?.join === wish.join) this.waiting.pop();
      this.waiting.push(wish);
      return this.store(this.target);
    });
  }

  /** Does something once nothing waits any more. @throws what the database throws; then it is not done, and does not wait */
  afterAll(work: () => Promise<boolean>): Promise<boolean> {
    return this.turns.run('change', async () => {
      await this.store(this.target);
      return work();
    });
  }

  /** Tries what waits again. @returns whether the last of it changed anything */
  retry(): Promise<boolean> {
    return this.turns.run('change', () => this.store(this.target));
  }

  /**
   * Stores what waits in a copy, and all that is wanted from then on.
   * @param make makes the copy: once, whatever cannot be stored in it at first
   */
  moveTo(make: () => Promise<Target>): Promise<Target> {
    return this.turns.run('change', async () => {
      this.copy ??= await make();
      const { copy } = this;
      try {
        await this.store(copy);
      } catch (error) {
        if (troubleOf(error) === 'removed') this.closeCopy();
        throw error;
      }
      this.target.close();
      this.target = copy;
      this.copy = undefined;
      return copy;
    });
  }

  /** Closes the project as soon as all that was wanted before was tried. */
  close(): void {
    void this.turns.run('change', async () => {
      this.target.close();
      this.closeCopy();
    });
  }

  private closeCopy(): void {
    this.copy?.close();
    this.copy = undefined;
  }

  private async store(target: Target): Promise<boolean> {
    let isChanged = false;
    for (let wish = this.waiting[0]; wish; wish = this.waiting[0]) {
      try {
        isChanged = await target.change(wish.kind, wish.name, wish.make, wish.join);
      } catch (error) {
        // What fails before the database is asked fails every time, and must not hold up the others for good.
        if (!(error instanceof DOMException)) {
          console.error('Counterpoint: a change could not be made', error);
          this.waiting.shift();
        }
        throw error;
      }
      this.waiting.shift();
    }
    return isChanged;
  }
}
