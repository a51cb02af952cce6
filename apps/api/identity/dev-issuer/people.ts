import type { People } from '#libs/kernel/people.js';
import type { Actor } from '../actor.js';

/** The people of the development issuer. The pseudonyms are random, not derived from the names. */
export const DEV_PEOPLE: readonly (Actor & { readonly post: string })[] = [
  {
    id: 'prs_7c1f0a52-93d4-4f0e-8a57-2b60d1c94e3b',
    name: 'Amara Okafor',
    post: 'Committee officer',
    roles: ['officer'],
  },
  {
    id: 'prs_e2b85d16-0f7a-4c39-b6d1-58a4c7f02d91',
    name: 'Tom Lindqvist',
    post: 'Director and lead officer',
    roles: ['officer'],
  },
  {
    id: 'prs_49d7e3c0-6a1b-4e85-9f22-c03b8e5d7a64',
    name: 'Priya Raman',
    post: 'Reviewer',
    roles: ['officer', 'reviewer'],
  },
  {
    id: 'prs_b80c2f97-d5e4-4a13-87b6-1e9f4d6a0c58',
    name: 'Joan Ellery',
    post: 'Chair of the committee',
    roles: ['officer', 'chair'],
  },
  {
    id: 'prs_1fa36b8e-72c9-4d50-a4e7-9d0c5b83f216',
    name: 'Sam Whitlock',
    post: 'Member of the public',
    roles: ['reader'],
  },
];

/** The directory of the development people. */
export class DevelopmentPeople implements People {
  nameOf(person: string): string | null {
    return DEV_PEOPLE.find(({ id }) => id === person)?.name ?? null;
  }
}
