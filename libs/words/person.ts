import type { Owner } from '#libs/domain/shared/owner.js';
import type { People } from '#libs/kernel/people.js';

const PSEUDONYM = /^prs_/;

/** What to call somebody: the directory's name, else the pseudonym; the title of a post is already a name. */
export function nameOf(people: People, reference: string): string {
  if (!PSEUDONYM.test(reference)) return reference;
  return people.nameOf(reference) ?? `Someone not in the directory (${reference})`;
}

/** "Head of Placements, held by Amara Okafor" */
export const ownerAndHolder = (people: People, owner: Owner, holder: string | null): string =>
  holder === null ? ownerName(people, owner) : `${ownerName(people, owner)}, held by ${nameOf(people, holder)}`;

export const ownerName = (people: People, owner: Owner): string =>
  'person' in owner ? nameOf(people, owner.person) : owner.post;
