/** A paragraph's number in its paper: 12, or "4.1" where paragraphs are numbered so. An event holds no fractions. */
export type ParagraphNumber = number | string;
