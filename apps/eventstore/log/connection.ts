import pg from 'pg';

const INT8: number = pg.types.builtins.INT8;
const toBigInt = (text: string): bigint => BigInt(text);

/** Positions and revisions come as bigint, never as a number or text. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): unknown =>
    oid === INT8 && format !== 'binary' ? toBigInt : pg.types.getTypeParser(oid, format),
};

const settings = (databaseUrl: string, name: string): pg.ClientConfig => ({
  connectionString: databaseUrl,
  application_name: name,
  keepAlive: true,
  types,
});

export const newConnection = (databaseUrl: string): pg.Client =>
  new pg.Client(settings(databaseUrl, 'eventstore writer'));

export const newReadPool = (databaseUrl: string): pg.Pool =>
  new pg.Pool({ ...settings(databaseUrl, 'eventstore reader'), max: 8 });
