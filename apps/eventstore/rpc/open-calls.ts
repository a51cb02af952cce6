/** The calls that have no end of their own, so that a stopping server can end them. */
export class OpenCalls {
  private readonly ends = new Set<() => void>();

  /** @returns takes the call off the list again */
  add(end: () => void): () => void {
    this.ends.add(end);
    return () => this.ends.delete(end);
  }

  endAll(): void {
    for (const end of [...this.ends]) end();
  }
}
