/** Why nothing is signed, and what a person can do about it. What is wrong does not pass by itself. */
export class SignerRefuses extends Error {
  override readonly name = 'SignerRefuses';

  constructor(
    readonly what: string,
    readonly whatToDo: string,
  ) {
    super(`${what} ${whatToDo}`);
  }
}

/** Another process works in the signer's folder just now. */
export class SignerInUse extends SignerRefuses {}
