const STEP = 128n;
/** Far more than a system writes between its backup and its loss: 8,000,000,000 events. */
const LEAST = 2n ** 40n;
const CLOCK_FROM = Date.UTC(2026, 0, 1);
/** Room for 64,000 events a second; positions stay below 2^53 until 2060. */
const PER_MS = 8192n;

/**
 * The position after which a restored log goes on. Restoring an older backup twice must not use positions of the first
 * time again, and neither knows of the other: so it grows with the clock too, faster than a log is written.
 * @param position the last one that the backup knows of
 * @param now ms since 1970
 */
export const afterTheLost = (position: bigint, now: number): bigint => {
  const least = position + LEAST;
  const byClock = BigInt(Math.max(0, now - CLOCK_FROM)) * PER_MS;
  const after = byClock > least ? byClock : least;
  return after + ((STEP - (after % STEP)) % STEP);
};
