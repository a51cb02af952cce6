/** A place in the whole log (`$all`): the commit position. Always bigint; in JSON a decimal string. */
export type Position = bigint;

const DECIMAL = /^(0|[1-9]\d{0,18})$/;
const MAX = 2n ** 63n - 1n;

/** Reads a decimal position as it stands in a header or a query string; `null` when it is none. */
export const parsePosition = (text: string): Position | null => {
  if (!DECIMAL.test(text)) return null;
  const position = BigInt(text);
  return position <= MAX ? position : null;
};

/** The last of them, whatever their order; `null` where there is none. */
export const lastOf = (positions: readonly (Position | null)[]): Position | null =>
  positions.reduce((last, each) => (last === null || (each !== null && each > last) ? each : last), null);
