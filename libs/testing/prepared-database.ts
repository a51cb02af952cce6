import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { LoginUrls, Preparation } from '#apps/oversight/logins/preparation.js';
import { prepareDatabase } from '#apps/oversight/logins/prepare-database.js';
import { createTestDatabase, type TestDatabase } from './postgres.js';

/** A client that is signed in for the work alone. */
export const signedIn = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** A database of its own with every table and the logins that are made for it, as a start makes them. */
export class PreparedDatabase {
  readonly keys = mkdtempSync(join(tmpdir(), 'oversight-keys-'));
  said: string[] = [];

  private constructor(readonly database: TestDatabase) {}

  static async empty(copied?: string): Promise<PreparedDatabase> {
    return new PreparedDatabase(await createTestDatabase(copied));
  }

  /** Its name, which the roles of it bear too. */
  get name(): string {
    return new URL(this.database.url).pathname.slice(1);
  }

  get preparation(): Preparation {
    return {
      url: this.database.url,
      keys: this.keys,
      withLog: true,
      given: {},
      say: (line) => void this.said.push(line),
    };
  }

  prepare(otherwise: Partial<Preparation> = {}): Promise<LoginUrls> {
    return prepareDatabase({ ...this.preparation, ...otherwise });
  }

  /** As the login of the test server, which is a superuser. */
  asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    return signedIn(this.database.url, work);
  }

  async drop(): Promise<void> {
    const elsewhere = new URL(this.database.url);
    elsewhere.pathname = '/postgres';
    const { name } = this;
    await this.database.drop();
    await signedIn(elsewhere.href, async (server) => {
      const { rows } = await server.query<{ role: string }>(
        `select quote_ident(rolname) as role from pg_roles where shobj_description(oid, 'pg_authid') like $1`,
        [`%for its database ${name}`],
      );
      for (const { role } of rows) await server.query(`drop role ${role}`);
    });
    rmSync(this.keys, { recursive: true, force: true });
  }
}
