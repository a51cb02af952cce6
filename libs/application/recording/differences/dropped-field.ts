/** The field of a difference by which an earlier document tells of a thing, and this one does not. */
export const DROPPED = 'in the document';
