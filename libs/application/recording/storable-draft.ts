/**
 * The draft as events can hold it: a paragraph's number that is no whole number (4.1) becomes text, wherever it stands,
 * since what is stored holds only whole numbers, so that it can be hashed without loss.
 */
export const storableDraft = <T>(value: T): T => storable(value) as T;

const storable = (value: unknown): unknown => {
  if (typeof value === 'number' && !Number.isInteger(value)) return String(value);
  if (Array.isArray(value)) return value.map(storable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, storable(member)]));
};
