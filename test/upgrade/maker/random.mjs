/** Numbers that look random and are the same every time (mulberry32). */
export class Random {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, but not, 1. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0 up to, but not, `below`. */
  below(below) {
    return Math.floor(this.next() * below);
  }

  chance(of) {
    return this.next() < of;
  }

  one(values) {
    return values[this.below(values.length)];
  }

  /** A day from the first up to the last, both given as `2017-09-20`. */
  day(first, last) {
    const [from, to] = [Date.parse(first), Date.parse(last)];
    return new Date(from + this.below(Math.floor((to - from) / 86_400_000) + 1) * 86_400_000)
      .toISOString()
      .slice(0, 10);
  }
}
