/** Words without what does not count when the same is printed again: case, marks, spaces. */
export const comparable = (plain: string): string[] =>
  plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ');

/** More words are not compared one by one. */
const LONGEST = 400;

/** How many words must be changed, added or left out to make the one of the other; Infinity where they are too long. */
export function wordsApart(one: readonly string[], other: readonly string[]): number {
  if (one.length > LONGEST || other.length > LONGEST) return one.join(' ') === other.join(' ') ? 0 : Infinity;
  let row = other.map((_, at) => at + 1);
  one.forEach((word, index) => {
    let diagonal = index;
    let left = index + 1;
    row = row.map((above, at) => {
      const best = Math.min(above + 1, left + 1, diagonal + (word === other[at] ? 0 : 1));
      diagonal = above;
      left = best;
      return best;
    });
  });
  return row.at(-1) ?? one.length;
}
