import type { Act } from '#libs/kernel/decider.js';

/** Whether who asks is this person, under whichever of the identities that are joined. */
export const isByOneHuman = ({ actor, joined = [] }: Pick<Act, 'actor' | 'joined'>, person: string | null): boolean =>
  person !== null && (actor === person || joined.includes(person));
