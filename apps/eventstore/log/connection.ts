import pg from 'pg';

const INT8: number = pg.types.builtins.INT8;
const toBigInt = (text: string): bigint => BigInt(text);

/** Positions and revisions come as bigint, never as a number or text. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): unknown =>
    oid === INT8 && format !== 'binary' ? toBigInt : pg.types.getTypeParser(oid, format),
};

/** How long the writer waits for Postgres to take a connection. */
const CONNECT_MS = 5000;

const settings = (databaseUrl: string, name: string): pg.ClientConfig => ({
  connectionString: databaseUrl,
  application_name: name,
  keepAlive: true,
  // Every query goes by an index; a plan that was kept from when the log was small must do so too. Each is planned
  // once: to plan a commit takes longer than to run it.
  options: '-c enable_seqscan=off -c jit=off -c plan_cache_mode=force_generic_plan',
  types,
});

export const newConnection = (databaseUrl: string): pg.Client => {
  const writer = { ...settings(databaseUrl, 'eventstore writer'), connectionTimeoutMillis: CONNECT_MS };
  // A connection that breaks while it is idle fails the next query.
  return new pg.Client(writer).on('error', () => undefined);
};

export const newReadPool = (databaseUrl: string): pg.Pool =>
  new pg.Pool({ ...settings(databaseUrl, 'eventstore reader'), max: 8 });
