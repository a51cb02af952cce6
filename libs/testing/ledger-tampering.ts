import pg from 'pg';
import { GUARD_LEDGER_AGAIN, LET_LEDGER_BE_ALTERED } from '#libs/audit/index.js';

const TABLES = ['leaf', 'progress', 'tile', 'checkpoint', 'signature'] as const;

const eachTable = (sql: (table: string) => string): string => TABLES.map(sql).join('\n');

const unguarded = (sql: string): string => `
  begin; ${LET_LEDGER_BE_ALTERED}
  ${eachTable((table) => `alter table audit.${table} disable trigger refuse_change;`)}
  ${sql};
  ${eachTable((table) => `alter table audit.${table} enable always trigger refuse_change;`)}
  ${GUARD_LEDGER_AGAIN} commit`;

/** A superuser with every guard off, who can put all rows back as they were when they were saved. */
export class LedgerTampering {
  private constructor(private readonly client: pg.Client) {}

  static async with(url: string): Promise<LedgerTampering> {
    const client = new pg.Client(url);
    await client.connect();
    return new LedgerTampering(client);
  }

  async save(): Promise<void> {
    await this.client.query('create schema saved');
    await this.client.query(eachTable((table) => `create table saved.${table} as table audit.${table};`));
  }

  async do(sql: string): Promise<void> {
    await this.client.query(unguarded(sql));
  }

  putBack(): Promise<void> {
    return this.do(
      eachTable((table) => `delete from audit.${table}; insert into audit.${table} table saved.${table};`),
    );
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
