/** A piece of a text: code, a link, or neither. */
export interface Piece {
  readonly text: string;
  readonly code?: true;
  readonly href?: string;
}

/** A text in which code stands between backticks. */
export const prose = (text = ''): readonly Piece[] =>
  text
    .split('`')
    .map((part, n): Piece => (n % 2 === 1 ? { text: part, code: true } : { text: part }))
    .filter((piece) => piece.text !== '');
