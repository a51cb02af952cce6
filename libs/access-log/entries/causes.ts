/** Why somebody was refused, or was not signed in. */
export const CAUSES = [
  /** No token came with the request. */
  'no-token',
  /** The token does not say who asks here. */
  'token-refused',
  /** A page of another origin sent it. */
  'foreign-origin',
  /** It was sent to a name that is not this system's. */
  'foreign-host',
  /** The form was made for another session. */
  'form-of-another',
  /** Whoever asked may not do it. */
  'not-permitted',
  /** It asks for a sign-in of the last minutes. */
  'sign-in-again',
  'not-begun-here',
  'provider-refused',
  'answer-does-not-hold',
  'not-just-now',
  'names-nobody',
] as const;

/** One of few codes, and never words of whoever asked: so the entries of guests stay few, whatever guests send. */
export type Cause = (typeof CAUSES)[number];
