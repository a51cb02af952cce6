/** An `esdb://` address in its parts, as the client reads it: what is before the `@` is a user and his password. */
interface Parts {
  readonly scheme: string;
  /** `user:password`, or ''. */
  readonly credentials: string;
  readonly hosts: string;
  /** `key=value`, in their order. */
  readonly options: readonly string[];
}

const partsOf = (url: string): Parts => {
  const begin = url.indexOf('//') + 2;
  // A password may hold a "?".
  const query = url.indexOf('?', Math.max(url.indexOf('@', begin), begin));
  const before = query < 0 ? url : url.slice(0, query);
  const at = before.lastIndexOf('@');
  return {
    scheme: url.slice(0, begin),
    credentials: at < begin ? '' : before.slice(begin, at),
    hosts: before.slice(Math.max(at + 1, begin)),
    options: query < 0 ? [] : url.slice(query + 1).split('&'),
  };
};

const joined = (before: string, options: readonly string[]) =>
  options.length === 0 ? before : `${before}?${options.join('&')}`;

/** The client takes names of options in any case, and with lines between. */
const nameOf = (option: string): string => (option.split('=')[0] ?? '').toLowerCase().replace(/[_\s-]/g, '');

const OF_FILES = ['tlscafile', 'usercertfile', 'userkeyfile'];
/** `tlsVerifyCert` is none of them: certificates are always checked. */
const KNOWN = [
  ...OF_FILES,
  ...['tls', 'connectionname', 'defaultdeadline', 'nodepreference', 'throwonappendfailure'],
  ...['maxdiscoverattempts', 'discoveryinterval', 'gossiptimeout', 'keepaliveinterval', 'keepalivetimeout'],
];

/** The address for people to read: without a password, and without the names of files on this machine. */
export const forPeople = (url: string): string => {
  const { scheme, hosts, options } = partsOf(url);
  return joined(
    scheme + hosts,
    options.filter((option) => !OF_FILES.includes(nameOf(option))),
  );
};

/** The address of the same event store, for somebody who does not say who he is. */
export const forNobody = (url: string): string => {
  const { scheme, hosts, options } = partsOf(url);
  return joined(scheme + hosts, options);
};

/** The name of the user whom the address signs in; `null` for nobody. */
export const userIn = (url: string): string | null => {
  const [name = ''] = partsOf(url).credentials.split(':');
  return name === '' ? null : decodeURIComponent(name);
};

/** The address with the options alone that the client knows, and the names of the others. */
export const withKnownOptions = (url: string): { readonly url: string; readonly unknown: readonly string[] } => {
  const { scheme, credentials, hosts, options } = partsOf(url);
  const isKnown = (option: string) => KNOWN.includes(nameOf(option));
  const before = scheme + (credentials === '' ? '' : `${credentials}@`) + hosts;
  return {
    url: joined(before, options.filter(isKnown)),
    unknown: options.filter((option) => !isKnown(option)).map((option) => option.split('=')[0] ?? ''),
  };
};
