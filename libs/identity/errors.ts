/** The identity provider cannot be asked, and what was known of it is too old to go by. */
export class ProviderUnavailable extends Error {
  override readonly name = 'ProviderUnavailable';

  constructor(
    readonly issuer: string,
    options: ErrorOptions = {},
  ) {
    super(`The identity provider ${issuer} does not answer as it should.`, options);
  }
}

/** A token that does not say who asks here. The message is for whoever sent it, and tells nothing of the token. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
}

export type SignInFault =
  /** What came back was not begun in this browser, or too long ago. */
  | 'not-begun-here'
  /** The provider, or the person there, said no. */
  | 'provider-refused'
  /** What the provider sent does not hold. */
  | 'answer-does-not-hold'
  /** A sign-in just now was asked for, and the provider does not say when it was, or it was earlier. */
  | 'not-just-now'
  /** The provider names nobody by the claim that is set. */
  | 'names-nobody';

/** A sign-in that led to nobody. Nothing was changed by it. */
export class SignInRefused extends Error {
  override readonly name = 'SignInRefused';

  constructor(
    readonly fault: SignInFault,
    options: ErrorOptions = {},
  ) {
    super(`The sign-in was refused: ${fault}.`, options);
  }
}
