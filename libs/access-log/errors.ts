/**
 * An access could not be written to the log before it was answered, so it is not given: who signs in, reads what is not
 * for everybody or takes it along without a trace is worse than who waits.
 */
export class AccessNotLogged extends Error {
  override readonly name = 'AccessNotLogged';

  constructor(options: ErrorOptions = {}) {
    super(
      'The log of accesses cannot be written at this moment, and nothing of this kind is done without it.',
      options,
    );
  }
}
