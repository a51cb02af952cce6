/** How many groups those who write make, one of which is committed at a time. */
const PARTS = 4;
/** The longest that a group is waited for. */
const LONGEST_MS = 2;

/**
 * How long a group grows before it is committed: until a quarter of those who write are in it, since the others may then
 * be answered, and write again, while it is committed; and no longer than half a commit takes.
 */
export class Gathering {
  /** How many writes were under way together, last: those that were committed and those that waited meanwhile. */
  private together = 1;
  private commitMs = 0;
  private onEnough: (() => void) | undefined;

  /** To be told after each commit: how long it took, and how many writes were under way with it. */
  committed(ms: number, together: number): void {
    this.commitMs = ms;
    this.together = together;
  }

  /** A group of so many need not be waited for. Of a writer who is alone that is known only when it had its turn. */
  isReady(size: number): boolean {
    return this.together > 1 && this.isEnough(size);
  }

  /** To be told whenever the group has grown. */
  grewTo(size: number): void {
    if (this.isEnough(size)) this.onEnough?.();
  }

  /**
   * Those who were just answered get their turn, since they are likely to write again at once; then until the group is large
   * enough, or it was waited long enough.
   */
  async wait(size: () => number): Promise<void> {
    await new Promise(setImmediate);
    if (this.isEnough(size())) return;
    await new Promise<void>((resolve) => {
      const enough = () => {
        clearTimeout(timer);
        this.onEnough = undefined;
        resolve();
      };
      const timer = setTimeout(enough, Math.min(this.commitMs / 2, LONGEST_MS));
      this.onEnough = enough;
    });
  }

  private isEnough(size: number): boolean {
    return PARTS * size >= this.together;
  }
}
