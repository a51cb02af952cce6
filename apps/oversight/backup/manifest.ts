/** What a backup says of itself. It lies after the data, since only then is it known; positions are decimal strings. */
export interface Manifest {
  /** When its one consistent point was: an RFC 3339 instant. */
  readonly takenAt: string;
  /** What the program that made it was. */
  readonly program: string;
  readonly log: LogEnd;
  /** `null` when it had no leaf yet. */
  readonly ledger: LedgerEnd | null;
  /** Of the tables, so that they can be made as they were: the event store's own version, and the names of migrations. */
  readonly made: { readonly eventStore: number; readonly migrations: readonly string[] };
  /** The data is these tables and then these files, one after another. */
  readonly tables: readonly KeptTable[];
  readonly files: readonly KeptFile[];
}

export interface LogEnd {
  readonly events: string;
  /** `0` and `null` when there is none. */
  readonly position: string;
  readonly eventId: string | null;
}

export interface LedgerEnd {
  readonly size: string;
  readonly position: string;
  readonly eventId: string;
  /** Hex. */
  readonly lastLeafHash: string;
}

interface Kept {
  /** Bytes before compression. */
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

/** Rows as Postgres copies them as text, in the order of the primary key. */
export interface KeptTable extends Kept {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: string;
}

export interface KeptFile extends Kept {
  /** Below the folder `keys`. */
  readonly name: string;
}
