import { resolve } from 'node:path';
import { type AuditConfig, readAudit } from './audit-config.js';
import { type IdentityConfig, readIdentity } from './identity-config.js';
import { type Login, LOGINS, urlSettingOf } from './postgres/logins.js';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What who is not signed in may read: what is published, or nothing. */
export const GUESTS = ['read', 'nothing'] as const;
export type Guests = (typeof GUESTS)[number];

/** What the environment says, read once at boot. A service whose URL is `null` is started embedded by the launcher. */
export interface Config extends IdentityConfig, AuditConfig {
  /** `EVENTSTORE_URL`: `esdb://…` or `esdb+discover://…`, or the same by the names of KurrentDB: `kurrentdb://…` */
  readonly eventStoreUrl: string | null;
  /** `DATABASE_URL`: `postgres://…`, of the migrating login */
  readonly databaseUrl: string | null;
  /** `DATABASE_URL_WEB` and the others, of logins that somebody else makes; those that are left out are made by ours. */
  readonly loginUrls: Readonly<Partial<Record<Login, string>>>;
  /** `OVERSIGHT_DATA`: the folder of the embedded services, absolute. */
  readonly dataFolder: string;
  /** `OVERSIGHT_HOST` */
  readonly host: string;
  /** `OVERSIGHT_PORT`; 0 for any free one, as for the other ports */
  readonly port: number;
  /** `OVERSIGHT_EVENTSTORE_PORT` */
  readonly eventStorePort: number;
  /** `OVERSIGHT_POSTGRES_PORT` */
  readonly postgresPort: number;
  /** `OVERSIGHT_GUESTS`; left out, they read what is published where the provider is embedded, on loopback, and else nothing. */
  readonly guests: Guests;
  /** `LOG_LEVEL` */
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** `OVERSIGHT_READY_LAG_MS`: milliseconds that a read model may be behind and still count as ready. */
  readonly readyLagMs: number;
  /** `OVERSIGHT_ACCESS_LOG_MONTHS`: how long after its day the access log can be read; then its key is destroyed. */
  readonly accessLogMonths: number;
}

/** The settings of a process that talks to both services, wherever they run; `databaseUrl` is of its own login. */
export type ServiceConfig = Config & { readonly eventStoreUrl: string; readonly databaseUrl: string };

export type Environment = Readonly<Record<string, string | undefined>>;

/** Every setting that is wrong, each with what to do: one message, so that one look is enough. */
export class InvalidConfig extends Error {
  override readonly name = 'InvalidConfig';

  constructor(readonly problems: readonly string[]) {
    super(
      `These settings must be put right before Oversight can start:\n${problems.map((p) => `  - ${p}`).join('\n')}`,
    );
  }
}

/** EventStoreDB's name for itself and those that KurrentDB's clients take; each with `+discover` for a cluster. */
const EVENT_STORE_SCHEMES = ['esdb', 'kurrentdb', 'kurrent', 'kdb'].flatMap((name) => [name, `${name}+discover`]);

/** Who asks sits at this machine, and the people are the embedded provider's. */
const isOfThisMachine = (host: string | null, issuer: string | null): boolean =>
  issuer === null && ['127.0.0.1', '::1', 'localhost', null].includes(host);

const isUrl = (text: string): boolean => URL.canParse(text);

/** The URL once for each of its hosts: that of a cluster names several, which no other kind of URL may. */
const forEachHost = (url: string): string[] => {
  const [, before = '', hosts = '', after = ''] =
    /^((?:esdb|kurrentdb|kurrent|kdb)(?:\+discover)?:\/\/(?:[^@/?]*@)?)([^/?]*)(.*)$/is.exec(url) ?? [];
  return before === '' ? [url] : hosts.split(',').map((host) => host && before + host + after);
};

/** Throws `InvalidConfig`. */
export const readConfig = (env: Environment): Config => read(env, null);

/** As `readConfig`, of a process that signs in as `login`: its URL and the event store's must be given. */
export const readServiceConfig = (env: Environment, login: Login): ServiceConfig => read(env, login) as ServiceConfig;

const DATABASE = [['postgres', 'postgresql'], 'postgres://user:password@localhost:5432/oversight'] as const;

const read = (env: Environment, login: Login | null): Config => {
  const problems: string[] = [];
  const given = (name: string) => env[name]?.trim() || null;

  const url = (name: string, schemes: readonly string[], example: string, required = login !== null) => {
    const text = given(name);
    if (text === null && !required) return null;
    if (
      text !== null &&
      schemes.some((scheme) => text.toLowerCase().startsWith(`${scheme}://`)) &&
      forEachHost(text).every(isUrl)
    )
      return text;
    problems.push(
      `${name} ${text === null ? 'is not set' : 'is not a URL that will do'}: set it to one like ${example}`,
    );
    return null;
  };
  const whole = (name: string, standard: number, least: number, most: number) => {
    const text = given(name);
    if (text === null) return standard;
    if (/^\d{1,9}$/.test(text) && +text >= least && +text <= most) return +text;
    problems.push(
      `${name} is "${text}": set it to a whole number from ${least} to ${most}, or leave it out (${standard})`,
    );
    return standard;
  };
  const port = (name: string, standard: number) => whole(name, standard, 0, 65_535);
  const guests = (standard: Guests): Guests => {
    const text = given('OVERSIGHT_GUESTS') ?? standard;
    const known = GUESTS.find((each) => each === text);
    if (!known) problems.push(`OVERSIGHT_GUESTS is "${text}": set it to one of ${GUESTS.join(', ')}`);
    return known ?? 'nothing';
  };
  const logLevel = () => {
    const text = given('LOG_LEVEL') ?? 'info';
    const level = LOG_LEVELS.find((known) => known === text);
    if (!level) problems.push(`LOG_LEVEL is "${text}": set it to one of ${LOG_LEVELS.join(', ')}`);
    return level ?? 'info';
  };

  const loginUrls = () => {
    const urls = LOGINS.flatMap((each) => {
      const text = url(urlSettingOf(each), ...DATABASE, false);
      return text === null ? [] : [[each, text] as const];
    });
    const [first] = urls;
    if (first && given('DATABASE_URL') === null)
      problems.push(
        `${urlSettingOf(first[0])} is set without DATABASE_URL: set that to the login that makes tables and gives rights, or leave both out`,
      );
    return Object.fromEntries(urls);
  };

  const host = given('OVERSIGHT_HOST') ?? '127.0.0.1';
  const config: Config = {
    eventStoreUrl: url('EVENTSTORE_URL', EVENT_STORE_SCHEMES, 'esdb://localhost:2113?tls=false'),
    databaseUrl: url(login === null ? 'DATABASE_URL' : urlSettingOf(login), ...DATABASE),
    loginUrls: login === null ? loginUrls() : {},
    dataFolder: resolve(given('OVERSIGHT_DATA') ?? 'oversight-data'),
    host,
    port: port('OVERSIGHT_PORT', 3000),
    eventStorePort: port('OVERSIGHT_EVENTSTORE_PORT', 2113),
    postgresPort: port('OVERSIGHT_POSTGRES_PORT', 5433),
    ...readIdentity({ given, url, port, wrong: (problem) => problems.push(problem) }, host),
    ...readAudit(given, (problem) => problems.push(problem)),
    guests: guests(isOfThisMachine(given('OVERSIGHT_HOST'), given('OIDC_ISSUER')) ? 'read' : 'nothing'),
    logLevel: logLevel(),
    readyLagMs: whole('OVERSIGHT_READY_LAG_MS', 5000, 1, 3_600_000),
    accessLogMonths: whole('OVERSIGHT_ACCESS_LOG_MONTHS', 13, 1, 120),
  };
  if (problems.length > 0) throw new InvalidConfig(problems);
  return config;
};
