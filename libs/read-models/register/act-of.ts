const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A number of a command, made of its id (FNV-1a, 32 bits, signed): entries of one stream that follow one another and have
 * the same are of one act. It takes four bytes a row where an id takes 37.
 */
export const actOf = (commandId: string): number => {
  let hash = OFFSET;
  for (let n = 0; n < commandId.length; n++) hash = Math.imul(hash ^ commandId.charCodeAt(n), PRIME);
  return hash | 0;
};
