import type { Role } from '#libs/domain/rights/roles.js';
import type { People } from '#libs/kernel/people.js';

/** Somebody who can be chosen at the embedded provider. */
export interface EmbeddedPerson {
  /** The subject of his tokens, and his pseudonym: what goes into the log. */
  readonly id: string;
  readonly name: string;
  readonly post: string;
  /** What they are granted everywhere where the record is new. A chair’s role is before one body, of which there is none yet. */
  readonly roles: readonly Role[];
}

/** The people of the embedded provider. The pseudonyms are random, not derived from the names. */
export const EMBEDDED_PEOPLE: readonly EmbeddedPerson[] = [
  { id: 'prs_7c1f0a5293d44f0e', name: 'Amara Okafor', post: 'Committee officer', roles: ['records officer'] },
  { id: 'prs_e2b85d160f7a4c39', name: 'Tom Lindqvist', post: 'Director and lead officer', roles: ['records officer'] },
  { id: 'prs_49d7e3c06a1b4e85', name: 'Priya Raman', post: 'Reviewer', roles: ['verifier', 'governance reviewer'] },
  { id: 'prs_5d20b9f4417c4a6e', name: 'Grace Adeyemi', post: 'Deputy chief executive', roles: ['authorising officer'] },
  { id: 'prs_c3961e7ab05f4d82', name: 'Ruth Calloway', post: 'Head of governance', roles: ['administrator'] },
  { id: 'prs_08fa64d2e91b4c73', name: 'Imran Aziz', post: 'Regulator', roles: ['regulator'] },
  { id: 'prs_b80c2f97d5e44a13', name: 'Joan Ellery', post: 'Chair of the committee', roles: ['reader'] },
  { id: 'prs_1fa36b8e72c94d50', name: 'Sam Whitlock', post: 'Member of the public', roles: [] },
];

/** The directory of the embedded people. */
export class EmbeddedDirectory implements People {
  nameOf(person: string): string | null {
    return EMBEDDED_PEOPLE.find(({ id }) => id === person)?.name ?? null;
  }
}
