import type { NumberOpening } from './openings.js';

/** Which numbered paragraph the body has come to. */
export class Numbering {
  /** Null before the first, under a heading until the next, and in one whose number cannot be told. */
  paragraph: number | null = null;
  /** The highest number, or rank of a decimal, so far. */
  highest = 0;
  private items = 0;

  begin({ number, rank }: NumberOpening): void {
    this.paragraph = number;
    this.highest = Math.max(this.highest, rank ?? number ?? 0);
    if (number !== null) this.items = 0;
  }

  /** What follows a heading belongs to no paragraph yet. */
  underHeading(): void {
    this.paragraph = null;
  }

  /** The ordinal, from 1, of the next item of a list in this paragraph. */
  nextItem(): number {
    return ++this.items;
  }
}
