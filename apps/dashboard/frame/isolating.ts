import { isolated } from '#libs/domain/shared/text/isolated.js';

/** Members that are sent back as they are: addresses, what a form sends along, and what was typed into it. */
const SENT_BACK: readonly string[] = ['href', 'hidden', 'typed'];

const isPlain = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype;

/** What a page shows, with every text isolated that holds marks of direction. */
export const isolating = (model: unknown): unknown => {
  if (typeof model === 'string') return isolated(model);
  if (Array.isArray(model)) return model.map(isolating);
  if (typeof model !== 'object' || model === null || !isPlain(model)) return model;
  return Object.fromEntries(
    Object.entries(model).map(([name, value]) => [name, SENT_BACK.includes(name) ? value : isolating(value)]),
  );
};
