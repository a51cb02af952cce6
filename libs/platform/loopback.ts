/** True for names and addresses that only this machine reaches: `localhost`, 127.0.0.0/8, `::1`. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);

/** Whether what is sent there can be read on the way by nobody: by TLS, or because it never leaves this machine. */
export const isPrivateWay = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
