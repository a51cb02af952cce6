export interface Ids {
  /** A fresh random UUID. */
  next(): string;
  /** The UUIDv5 of a natural key, the same for ever. */
  of(key: readonly string[]): string;
  /** 128 fresh random bits, as 32 hexadecimal digits in lower case. */
  nonce(): string;
}
