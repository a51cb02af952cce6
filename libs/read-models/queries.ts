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

  constructor(private readonly tx: EntityManager) {}

  rows<Row>(sql: string, parameters: Parameters): Promise<Row[]> {
    const rows = this.last.then(() => this.tx.query<Row[]>(sql, parameters.values));
    this.last = rows.catch(() => undefined);
    return rows;
  }
}
