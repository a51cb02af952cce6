const SHOWN = 10;

/** A count of things, with the first few by name. */
export class CountedNames {
  count = 0;
  private readonly first: string[] = [];

  add(name: string): void {
    this.count++;
    if (this.first.length < SHOWN) this.first.push(name);
  }

  get words(): string {
    const more = this.count - this.first.length;
    return this.first.join(', ') + (more > 0 ? ` and ${more.toLocaleString('en-GB')} more` : '');
  }
}
