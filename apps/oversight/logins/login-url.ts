/** The same database, by another login. Whatever else the URL says (TLS, hosts) stays. */
export const asLogin = (databaseUrl: string, user: string, password: string): string => {
  const url = new URL(databaseUrl);
  const [name, secret] = [encodeURIComponent(user), encodeURIComponent(password)];
  // Where they are parameters these count, and a URL without a host (a socket's folder) has no other place for them.
  for (const parameter of ['user', 'password']) url.searchParams.delete(parameter);
  if (url.host !== '') {
    url.username = name;
    url.password = secret;
  } else {
    url.searchParams.set('user', user);
    url.searchParams.set('password', password);
  }
  return url.href;
};

/** The role that a URL signs in as; `null` when it names none. */
export const userOf = (databaseUrl: string): string | null => {
  const url = new URL(databaseUrl);
  return url.searchParams.get('user') ?? (decodeURIComponent(url.username) || null);
};

export const passwordOf = (databaseUrl: string): string => {
  const url = new URL(databaseUrl);
  return url.searchParams.get('password') ?? decodeURIComponent(url.password);
};

/** Whether two URLs lead to one database, whoever signs in. */
export const isSameDatabase = (one: string, other: string): boolean => {
  const placeOf = (databaseUrl: string) => {
    const { hostname, port, pathname, searchParams } = new URL(databaseUrl);
    return [hostname || searchParams.get('host'), port || '5432', pathname].join(' ');
  };
  return placeOf(one) === placeOf(other);
};
