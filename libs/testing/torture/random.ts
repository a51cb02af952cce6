/** The same choices for the same seed. */
export class Random {
  /** `seed`: a whole number from 1. */
  constructor(private seed: number) {
    this.seed = (seed % 2_147_483_646) + 1;
  }

  /** From 0 up to 1 (Park and Miller's generator). */
  next(): number {
    this.seed = (this.seed * 48_271) % 2_147_483_647;
    return this.seed / 2_147_483_647;
  }

  happens(chance: number): boolean {
    return this.next() < chance;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  oneOf<T>(all: readonly [T, ...T[]]): T {
    return all[this.below(all.length)] ?? all[0];
  }

  /** Choices of their own for somebody whose pace is nobody's: what others choose does not depend on it. */
  fork(): Random {
    return new Random(1 + this.below(2_147_483_645));
  }
}
