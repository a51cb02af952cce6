/** Gives every name a number, in the order in which they come. */
export class NameNumbering {
  private readonly numbers: Map<string, number>;
  private readonly fresh: { readonly id: number; readonly name: string }[] = [];

  constructor(known: readonly { readonly id: number; readonly name: string }[]) {
    this.numbers = new Map(known.map(({ id, name }) => [name, id]));
  }

  of(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const id = this.numbers.size + 1;
    this.numbers.set(name, id);
    this.fresh.push({ id, name });
    return id;
  }

  /** Those that came since they were last taken. */
  take(): readonly { readonly id: number; readonly name: string }[] {
    return this.fresh.splice(0);
  }
}
