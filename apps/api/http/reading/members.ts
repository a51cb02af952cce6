import type { Fault, Reader } from './reader.js';

export type Class<T extends object = object> = new () => T;

interface Member {
  /** May be left out or null. */
  readonly optional: boolean;
  readonly read: Reader;
}

/** How each class's members are read, by its prototype, so that a base class's are found too. Maps: any name may come. */
const known = new WeakMap<object, Map<string, Member>>();

/** A decorator: how this member is read, from a body or a query string. */
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

/** Whether any member of the class has `ReadBy`. */
export const isReadable = (type: Class): boolean => {
  for (let at = type.prototype as object | null; at !== null; at = Object.getPrototypeOf(at) as object | null)
    if (known.has(at)) return true;
  return false;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `above`: the dotted path of the object that holds it: `owner.`. */
export const unknownMember = (name: string, above = ''): Fault => ({
  field: above + name,
  message: `"${name}" is not known here.`,
  unknown: true,
});

/** Reads an object into an instance of the class. A member that the class does not have is a fault. */
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
