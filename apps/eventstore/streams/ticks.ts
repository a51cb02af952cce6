/** The time now in 100 ns ticks since 1970. */
export const ticksNow = (): bigint => BigInt(Date.now()) * 10_000n;
