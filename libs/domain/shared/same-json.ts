type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null;

const told = (members: Members): readonly string[] =>
  Object.keys(members).filter((name) => members[name] !== undefined);

/** Whether two values are the same JSON, in whatever order their members come. */
export const sameJson = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const names = told(a);
  return names.length === told(b).length && names.every((name) => sameJson(a[name], b[name]));
};

/** The names of the members in which two objects differ. */
export const differingIn = (a: object, b: object): readonly string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (name) => !sameJson((a as Members)[name], (b as Members)[name]),
  );
