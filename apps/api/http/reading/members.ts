import type { Fault, Reader } from './reader.js';

export type Class<T extends object = object> = new () => T;

interface Member {
  /** May be left out or null. */
  readonly optional: boolean;
  readonly read: Reader;
}

/** By prototype, so that those of a base class are found too. In maps: no name means anything by itself. */
const known = new WeakMap<object, Map<string, Member>>();

/** The member is read so, from bodies and from query strings. */
export const ReadBy =
  (member: Member): PropertyDecorator =>
  (target, name) => {
    const own = known.get(target) ?? new Map<string, Member>();
    known.set(target, own.set(String(name), member));
  };

const membersOf = (prototype: object | null): ReadonlyMap<string, Member> =>
  prototype === null
    ? new Map()
    : new Map([
        ...membersOf(Object.getPrototypeOf(prototype) as object | null),
        ...(known.get(prototype) ?? new Map<string, Member>()),
      ]);

/** Whether anything is said of how its members are read. */
export const isReadable = (type: Class): boolean => {
  for (let at = type.prototype as object | null; at !== null; at = Object.getPrototypeOf(at) as object | null)
    if (known.has(at)) return true;
  return false;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `above`: what it stands in, dotted: `owner.`. */
export const unknownMember = (name: string, above = ''): Fault => ({
  field: above + name,
  message: `"${name}" is not known here.`,
  unknown: true,
});

/** Reads an object's members into an instance of the class; what it does not name is left out, and told. */
export const readMembers = (
  type: Class,
  value: Readonly<Record<string, unknown>>,
  above: string,
  faults: Fault[],
): object => {
  const members = membersOf(type.prototype as object);
  for (const name of Object.keys(value)) if (!members.has(name)) faults.push(unknownMember(name, above));
  const made = new type() as Record<string, unknown>;
  for (const [name, { optional, read }] of members) {
    const given = Object.hasOwn(value, name) ? value[name] : undefined;
    if (given !== undefined && given !== null) made[name] = read(given, above + name, faults);
    else if (!optional) faults.push({ field: above + name, message: 'This is missing.' });
    else if (given === null) made[name] = null;
  }
  return made;
};

/** Reads an object as `readMembers` does. */
export const objectOf =
  (of: () => Class): Reader =>
  (value, field, faults) => {
    if (isObject(value)) return readMembers(of(), value, `${field}.`, faults);
    faults.push({ field, message: 'Give an object.' });
    return value;
  };
