import type { Passage, Range } from '../model/passage.js';
import type { SourceText } from '../document/source-text.js';
import type { Block } from '../model/elements.js';

/** No sentence ends so. */
const BROKEN_OFF = /(?:,|\b(?:of|the|and|or|for|to|in|by|a|an|with|on|at|from|its|their|our))$/;
const FINISHED = /[.:;?!]["')\]]*$/;
/** More than any word is long. */
const TAIL = 200;

/** A block that is still being read: lines join it until another begins. */
export class OpenBlock {
  private readonly ranges: Range[];

  constructor(
    private readonly source: SourceText,
    readonly opening: Pick<Block, 'kind' | 'numbered' | 'bullet' | 'marker'>,
    first: Range,
  ) {
    this.ranges = [first];
  }

  join(range: Range): void {
    this.ranges.push(range);
  }

  get isItem(): boolean {
    return this.opening.kind === 'bullet';
  }

  /** It ends as a sentence or a list's lead-in does. */
  get isFinished(): boolean {
    return FINISHED.test(this.end);
  }

  /** A list may follow: it ends with a colon. */
  get leadsIn(): boolean {
    return /:$/.test(this.end);
  }

  /** It ends with a word or a comma that no sentence ends with. */
  get isBrokenOff(): boolean {
    return BROKEN_OFF.test(this.end);
  }

  get passage(): Passage {
    return this.source.words(...this.ranges);
  }

  /** The end of its last line's words. */
  private get end(): string {
    const last = this.ranges[this.ranges.length - 1] as Range;
    return this.source.words({ from: Math.max(last.from, last.to - TAIL), to: last.to }).plain;
  }
}
