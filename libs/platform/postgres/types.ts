import pg from 'pg';

const INT8 = 20;
const INT8_ARRAY = 1016;
const DATE = 1082;
const DATE_ARRAY = 1182;
const TEXT_ARRAY = 1009;

/** `pg` types these numbers as an enum of scalars only. */
const builtIn = pg.types.getTypeParser as (oid: number, format?: string) => (text: string) => unknown;
const texts = builtIn(TEXT_ARRAY) as (text: string) => (string | null)[];

const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: BigInt,
  [INT8_ARRAY]: (text) => texts(text).map((item) => (item === null ? null : BigInt(item))),
  [DATE]: (text) => text,
  [DATE_ARRAY]: texts,
};

/**
 * How a column comes back, for our connections only: `bigint` as bigint, `date` as the plain date `2017-09-20`
 * (the driver's own parser makes a local midnight of it), everything else as `pg` does it.
 */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: string) => (format !== 'binary' && PARSERS[oid]) || builtIn(oid, format),
};
