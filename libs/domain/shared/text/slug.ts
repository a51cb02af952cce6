/** Words as a key: case, accents, punctuation, "&" and what is invisible make no difference. `Children & Families` → `children-and-families` */
export const slug = (words: string): string =>
  words
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** A committee's key: its name, whoever wrote a "the" before it. */
export const committeeSlug = (name: string): string => slug(name).replace(/^the-(?=.)/, '');

const BEFORE = /^(?:the-)?(?:(?:london|royal|metropolitan)-)*(?:borough|city|county)-of-(?:the-)?(?=.)/;
const AFTER = /-(?:(?:metropolitan|royal|london|city|county|borough|district|unitary)-)*council$/;

/** An authority's key: its place. `London Borough of Southwark`, `Southwark Council` and `Southwark` → `southwark` */
export const authoritySlug = (name: string): string => slug(name).replace(AFTER, '').replace(BEFORE, '');

const SMALL_WORDS = ['and', 'of', 'the', 'for', 'on', 'in', 'to'];

/** `Corporate Parenting Committee` → `CPC`; a name of one word stays whole. */
export const initials = (name: string): string => {
  const words = slug(name)
    .split('-')
    .filter((word) => !SMALL_WORDS.includes(word));
  if (words.length < 2) return name.trim();
  return words.map((word) => word.charAt(0).toUpperCase()).join('');
};
