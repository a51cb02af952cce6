import { naturalId } from '#libs/kernel/natural-id.js';

const OF_AN_ID = /^prs_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/;

/**
 * Which person a pseudonym means: that of a random id is its digits. Until 2026 pseudonyms were given by the provider or
 * chosen (`prs_7c1f0a5293d44f0e`); they mean what they mean in every event, and the person's id is made of them.
 */
export const personIdOf = (pseudonym: string): string => {
  const digits = OF_AN_ID.exec(pseudonym);
  return digits ? digits.slice(1).join('-') : naturalId(['person', pseudonym]);
};

/** The pseudonym of a person with a random id. */
export const pseudonymOf = (id: string): string => `prs_${id.replaceAll('-', '')}`;
