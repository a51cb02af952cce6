const HERE = 'http://here.invalid';
const LONGEST = 2_000;

/**
 * Where a sign-in leads afterwards: a path of these pages. Whatever would lead elsewhere, or to a sign-in again, leads to the
 * board, so that no link can bring somebody from his sign-in to a page of another.
 */
export const returnPath = (asked: unknown): string => {
  if (typeof asked !== 'string' || asked.length > LONGEST || !/^\/[^/\\]/.test(asked) || !URL.canParse(asked, HERE))
    return '/';
  const { origin, pathname, search } = new URL(asked, HERE);
  // What begins with two slashes once dots are resolved would name another host.
  const isHere = origin === HERE && !pathname.startsWith('//');
  return isHere && !/^\/(sign-in|sign-out|signed-out)(\/|$)/i.test(pathname) ? pathname + search : '/';
};
