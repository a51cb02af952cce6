/** Why a form was not taken: the sign-in that it was made for is over, or another stands in its place. */
export type KeptBecause = 'sign-in-over' | 'newer-sign-in' | 'somebody-else';

/** A form that was not carried out, and whose words are kept for who typed them. */
export class FormKept extends Error {
  override readonly name = 'FormKept';

  /** @param back the address of its page, where they find it again */
  constructor(
    readonly because: KeptBecause,
    readonly back: string,
  ) {
    super(`The form is kept: ${because}.`);
  }
}
