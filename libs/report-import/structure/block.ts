import type { Locator } from '../draft.js';
import type { Passage, Range } from '../document/passage.js';
import type { SourceText } from '../document/source-text.js';
import type { SectionKind } from './headings.js';

/** A paragraph of the body, or one item of a list under it, with its layout undone. */
export interface Block {
  readonly kind: 'paragraph' | 'bullet';
  readonly within: SectionKind | 'head';
  readonly section: string | null;
  /** The paragraph's number; a paragraph without one, and each item of a list, belongs to the number before it. */
  readonly paragraph: number | null;
  /** True for the block that bears the number. */
  readonly numbered: boolean;
  /** The ordinal of a list's item within its paragraph, from 1; else null. */
  readonly bullet: number | null;
  /** An item's letter or number as printed ("a", "ii"), null where it is a mere mark. */
  readonly marker: string | null;
  readonly passage: Passage;
}

export const locateBlock = (source: SourceText, block: Block, range: Range): Locator =>
  source.locate(range, block.section, block.paragraph);
