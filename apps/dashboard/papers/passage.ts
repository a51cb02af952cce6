import type { Locator } from '#libs/report-import/index.js';
import { sentence } from '#libs/words/sentence.js';
import type { Links } from '../frame/links.js';

/** Where something was read from: in words, the words themselves, and the way to them in the whole text. */
export interface Passage {
  readonly place: string;
  readonly words: string;
  readonly href: string;
}

const LONGEST = 700;

/** Tells the passages of one text. */
export class Passages {
  private readonly lines: readonly number[];

  constructor(
    private readonly text: string,
    private readonly sha256: string,
    private readonly links: Links,
  ) {
    this.lines = [...text.matchAll(/\n/g)].map(({ index }) => index);
  }

  of({ from, to, page, paragraph, section }: Locator): Passage {
    const words = this.text.slice(from, to).trim();
    const [first, last] = [this.lineAt(from), this.lineAt(Math.max(from, to - 1))];
    const parts = [
      page === null ? null : `page ${page}`,
      first === last ? `line ${first}` : `lines ${first} to ${last}`,
      paragraph === null ? null : `paragraph ${paragraph}`,
      section === null ? null : `“${section}”`,
    ];
    return {
      place: sentence(parts.filter((part) => part !== null).join(', ')),
      words: words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words,
      href: this.links.waitingText(this.sha256, { from: String(from), to: String(to) }),
    };
  }

  /** Counted from 1: how many line ends stand before the place, and one. */
  private lineAt(place: number): number {
    let [low, high] = [0, this.lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.lines[middle] as number) < place) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  }
}
