/** Whether only this machine reaches it. */
const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

export interface Exposure {
  host: string;
  tls: boolean;
  users: boolean;
}

/** Why a server must not listen so; undefined if it may. */
export const whyNotListen = ({ host, tls, users }: Exposure): string | undefined => {
  if (users && !tls)
    return 'Users are configured without TLS: clients send passwords over TLS only, so nobody could sign in.';
  if (isLoopback(host) || users) return undefined;
  const missing = tls ? 'users' : 'TLS and users';
  return `Without ${missing} whoever reaches ${host} could read and change the whole log.`;
};
