export interface Ids {
  /** A fresh random UUID. */
  next(): string;
  /** The UUIDv5 of a natural key, the same for ever. */
  of(key: readonly string[]): string;
}
