type Members = Readonly<Record<string, unknown>>;

/** The member of a state that a path names: `audit.author`. */
export const memberAt = (state: object, path: string): unknown =>
  path.split('.').reduce<unknown>((at, name) => (at as Members | null)?.[name] ?? null, state);

/** The state with another value in that member. */
export const withMember = <S extends object>(state: S, path: string, value: unknown): S => {
  const [name = '', ...rest] = path.split('.');
  const inner = (state as Members)[name];
  const next = rest.length === 0 ? value : withMember(inner ?? {}, rest.join('.'), value);
  return { ...state, [name]: next };
};
