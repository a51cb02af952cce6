/** True for names and addresses that only this machine reaches: `localhost`, 127.0.0.0/8, `::1`. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);

/** The development issuer would hand anybody's token to the network. */
export class NotLoopback extends Error {
  override readonly name = 'NotLoopback';

  constructor(host: string) {
    super(
      `The development issuer gives tokens to whoever asks, so it only runs on loopback, not on "${host}". ` +
        'Set OVERSIGHT_HOST to 127.0.0.1, or configure an OpenID Connect issuer.',
    );
  }
}
