import type { Passage } from './passage.js';
import type { SectionKind } from './section.js';

/** What a body is made of beside its tables, in its order and with its layout undone; each passage knows its place. */
export type Element = Heading | Block;

/** A heading within the body, below which other elements stand. */
export interface Heading {
  readonly kind: 'heading';
  readonly within: SectionKind;
  readonly passage: Passage;
}

/** A paragraph of the body, or one item of a list under it. */
export interface Block {
  readonly kind: 'paragraph' | 'bullet';
  readonly within: SectionKind;
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

/** "a) " where a paragraph begins: its first part stands beside its number. */
export const partStart = (words: string): string | null => /^\s*\(?([a-z]|[ivx]{1,4})[.)]\s/.exec(words)?.[1] ?? null;
