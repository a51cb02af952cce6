/** A name by which it is compared: composition (NFC, NFD), invisible characters and the width of spaces make no difference. */
export const nameKey = (name: string): string =>
  name
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFC')
    .replace(/\p{White_Space}+/gu, ' ')
    .trim();

export const isSameName = (one: string, other: string): boolean => nameKey(one) === nameKey(other);
