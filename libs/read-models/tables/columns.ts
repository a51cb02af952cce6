import type { Instant, PlainDate } from '#libs/kernel/event.js';

/** How a column is declared, and how a value of it stands in the text format of COPY. `T` is what a row read back has. */
export interface Column<T> {
  /** As Postgres names it. */
  readonly type: 'integer' | 'bigint' | 'text' | 'boolean' | 'date' | 'timestamptz' | 'uuid' | 'jsonb';
  /** Compared byte by byte, whatever the language of the database. */
  readonly collation?: 'C';
  readonly nullable: boolean;
  readonly encode: (value: NonNullable<T>) => string;
}

export type Columns = Readonly<Record<string, Column<never>>>;

/** A row of these columns, as it is written and as it is read back. */
export type RowOf<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never;
};

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** PostgreSQL, COPY, "Text Format": what would end a value or a row is written with a backslash. */
const escaped = (text: string): string =>
  /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (character) => ESCAPES[character] ?? character) : text;

const required = <T>(type: Column<T>['type'], encode: (value: NonNullable<T>) => string = String): Column<T> => ({
  type,
  nullable: false,
  encode,
});

export const integer = required<number>('integer');
export const bigint = required<bigint>('bigint');
export const flag = required<boolean>('boolean', (value) => (value ? 't' : 'f'));
export const day = required<PlainDate>('date');
/** Written as `Instant`, read back as `Date`. */
export const instant = required<Date | Instant>('timestamptz', (value) =>
  typeof value === 'string' ? value : value.toISOString(),
);
export const uuid = required<string>('uuid');
/** Words as people write them. */
export const words = required<string>('text', escaped);
/** A code, a key, a name that is compared and sorted by its bytes. */
export const code: Column<string> = { ...required<string>('text', escaped), collation: 'C' };
export const json = <T>() => required<T>('jsonb', (value) => escaped(JSON.stringify(value)));

export const optional = <T>(column: Column<T>): Column<T | null> => ({
  ...column,
  nullable: true,
  encode: column.encode,
});
