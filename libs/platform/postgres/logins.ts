/** Every process of ours that speaks to Postgres, each by a login of its own. */
export const LOGINS = ['web', 'projector', 'audit', 'eventstore', 'backup'] as const;
export type Login = (typeof LOGINS)[number];

/** The setting that names a login's URL: `DATABASE_URL_WEB`. */
export const urlSettingOf = (login: Login): string => `DATABASE_URL_${login.toUpperCase()}`;

const TELLS_OF_A_LOGIN = /^(DATABASE_URL(_.*)?|PG(USER|PASSWORD|PASSFILE|SERVICE|SERVICEFILE))$/;

/** Settings without those that tell how any login signs in, the migrating one (`DATABASE_URL`) among them. */
export const withoutLogins = <T extends string | undefined>(env: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !TELLS_OF_A_LOGIN.test(name)));
