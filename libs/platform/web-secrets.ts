/** Secrets that only the process of pages and API needs. */
const SECRETS = ['OIDC_CLIENT_SECRET', 'OVERSIGHT_IDENTITY_KEY'] as const;

const isSecret = (name: string): boolean => SECRETS.some((secret) => secret === name);

export const webSecrets = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(SECRETS.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));

/** Settings for every other process. */
export const withoutWebSecrets = <T extends string | undefined>(env: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !isSecret(name)));
