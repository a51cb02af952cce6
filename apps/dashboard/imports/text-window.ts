/** A stretch of a text with a passage in it that is marked, empty where none is; `before`, `after`: where the next ones begin. */
export interface TextWindow {
  readonly lead: string;
  readonly passage: string;
  readonly rest: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** UTF-16 units that are shown on either side: some pages of a paper. */
const BESIDE = 20_000;
/** No more of a passage is marked. */
const LONGEST = 20_000;

/** The beginning of the line that a place stands in. */
const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
};

/** No line is longer than what is shown beside the passage: a text without line ends is cut anywhere. */
const near = (found: number, at: number): number => (Math.abs(found - at) > BESIDE ? at : found);

/** Whole lines around a place of the text; `from` and `to` count UTF-16 units, and are brought within it. */
export const windowOf = (text: string, place: { readonly from: number; readonly to: number }): TextWindow => {
  const from = Math.min(place.from, text.length);
  const to = Math.min(Math.max(place.to, from), text.length, from + LONGEST);
  const [low, high] = [Math.max(0, from - BESIDE), Math.min(text.length, to + BESIDE)];
  const begin = near(lineStart(text, low), low);
  const end = near(lineEnd(text, high), high);
  return {
    lead: text.slice(begin, from),
    passage: text.slice(from, to),
    rest: text.slice(to, end),
    before: begin === 0 ? null : Math.max(0, begin - BESIDE),
    after: end === text.length ? null : Math.min(text.length, end + BESIDE),
  };
};
