/** A paragraph's number and the words that it begins with. */
export const OPENS_PARAGRAPH = /^\s*(?:\d{1,3}[.)]?|\d{1,2}\.\d{1,2})\s+["'“‘]?\p{Lu}\p{L}*[ ,]\S+ \S+/u;
/** A paragraph's number on a line of its own. */
export const LONE_NUMBER = /^\d{1,3}[.)]?$/;
