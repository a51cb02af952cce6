import type { EntityManager } from 'typeorm';

/** Collects the parameters of one statement: `add` gives each its place, `$1`. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}

/** The queries of one transaction, one after another, however they are asked: a connection runs one at a time. */
export class Queries {
  private last: Promise<unknown> = Promise.resolve();

  /** `narrowed`: its search path leads to the rows of some bodies alone. */
  constructor(
    private readonly tx: EntityManager,
    readonly narrowed = false,
  ) {}

  rows<Row>(sql: string, parameters: Parameters): Promise<Row[]> {
    return this.run((tx) => tx.query<Row[]>(sql, parameters.values));
  }

  /** By repositories and the query builder. */
  run<T>(ask: (tx: EntityManager) => Promise<T>): Promise<T> {
    const answer = this.last.then(() => ask(this.tx));
    this.last = answer.catch(() => undefined);
    return answer;
  }
}
