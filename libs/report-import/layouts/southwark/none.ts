/** What a section says that has nothing to list. */
export const saysNone = (words: string): boolean =>
  /^(?:none|no(?: background)? (?:papers|documents|appendices)|nil|n\/a|not applicable|-)\.?$/i.test(words);
