import type { JSONType } from '@eventstore/db-client';
import { NotStorable } from './errors.js';

const LONE_SURROGATE = /\p{Surrogate}/u;

const refused = (path: string, what: string) =>
  new NotStorable(path, `is ${what}; events hold only text, booleans, null, safe integers, lists and objects.`);

const wellFormed = (text: string, path: string): void => {
  if (LONE_SURROGATE.test(text)) throw refused(path, 'text with half a character (a lone surrogate)');
};

/**
 * Passes what JSON keeps exactly and canonical JSON (RFC 8785) can hash: text, booleans, null, safe integers, arrays
 * and plain objects. Throws `NotStorable` for anything else, so that nothing is dropped or rounded in silence.
 */
export const checkStorable = (value: unknown, path: string): void => {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') return wellFormed(value, path);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw refused(path, `the number ${value}`);
    return;
  }
  if (Array.isArray(value)) return value.forEach((item, n) => checkStorable(item, `${path}[${n}]`));
  if (typeof value !== 'object') throw refused(path, `of type ${typeof value}`);
  if (Object.getPrototypeOf(value) !== Object.prototype) throw refused(path, `a ${value.constructor.name}`);
  for (const [key, item] of Object.entries(value)) {
    wellFormed(key, `${path}, a member's name,`);
    checkStorable(item, `${path}.${key}`);
  }
};

/** The same value, known to be storable, as the client takes it. */
export const storableObject = (value: unknown, path: string): Extract<JSONType, Record<string | number, unknown>> => {
  checkStorable(value, path);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refused(path, 'no object');
  return value as Record<string, unknown>;
};
