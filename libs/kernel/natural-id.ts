import { v5 } from 'uuid';

/** Every id that is made from a natural key hangs on this: it must never change. */
const NAMESPACE = '8f3f3c1e-5d0b-4b5e-9c55-2f1a7b0d6e42';

/** The UUIDv5 of a natural key: the same for ever, whoever makes it. */
export const naturalId = (key: readonly string[]): string => v5(JSON.stringify(key), NAMESPACE);
