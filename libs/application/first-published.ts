import { slug } from '#libs/domain/shared/text/slug.js';
import type { EarlierPaper } from './things-of-record.js';

/** By what a paper is known again. */
interface Known {
  readonly itemNo: string;
  readonly title: string;
}

const itemOf = ({ itemNo }: Known): string => slug(itemNo).replace(/^0+(?=.)/, '');
const isSameItem = (one: Known, other: Known): boolean => itemOf(one) === itemOf(other);
const isSameTitle = (one: Known, other: Known): boolean => slug(one.title) === slug(other.title);

/**
 * The paper that this one was before its meeting was moved: of the same title, and of the same number where several are;
 * else of the same number. Null where it is new to the meeting.
 */
export const firstPublished = (paper: Known, earlier: readonly EarlierPaper[]): EarlierPaper | null => {
  const titled = earlier.filter((each) => isSameTitle(each, paper));
  const [only, another] = titled;
  if (only && !another) return only;
  return titled.find((each) => isSameItem(each, paper)) ?? earlier.find((each) => isSameItem(each, paper)) ?? null;
};
