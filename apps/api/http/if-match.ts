import { parsePosition } from '#libs/kernel/position.js';
import { Problem } from '../problems/problem.js';

/**
 * The revision that a change expects, from `If-Match: "7"`. Nothing, a weak tag, several tags or `*` will not do:
 * a change is made to what somebody has read, never to whatever is there.
 */
export const expectedRevision = (ifMatch: string | undefined): bigint => {
  if (ifMatch === undefined)
    throw new Problem(
      'precondition-required',
      'Send If-Match with the ETag of what you read, for instance If-Match: "7".',
    );
  const revision = parsePosition(/^"(.*)"$/.exec(ifMatch.trim())?.[1] ?? '');
  if (revision === null)
    throw new Problem(
      'malformed-precondition',
      'If-Match takes exactly one ETag as it was given: a quoted revision like "7". The tag of another moment is none.',
    );
  return revision;
};
