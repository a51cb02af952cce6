import type { Named } from '../shared/scope.js';
import { authoritySlug, slug } from '../shared/text/slug.js';

/** Codes of an authority and of the first name by which one of its bodies was recorded. */
export interface BodyCodes {
  readonly authority: Pick<Named, 'code'>;
  readonly committee: Pick<Named, 'code'>;
}

/** What a body's id is made of. It never changes, whatever the body is called later. */
export const bodyKey = ({ authority, committee }: BodyCodes): readonly string[] => [
  'body',
  authoritySlug(authority.code),
  slug(committee.code),
];
