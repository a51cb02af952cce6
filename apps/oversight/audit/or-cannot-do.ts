import { SignerRefuses } from '#libs/audit/index.js';
import { CannotDo } from '../failure.js';

/** Tells a refusal of the signer as something that a person can mend. */
export const orCannotDo = (error: unknown): never => {
  throw error instanceof SignerRefuses ? new CannotDo(error.what, error.whatToDo) : error;
};
