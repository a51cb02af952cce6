/** Something that a person can mend: what is the matter, and what to do about it. Printed without a stack. */
export class CannotDo extends Error {
  override readonly name = 'CannotDo';

  constructor(what: string, whatToDo: string) {
    super(`${what}\n${whatToDo}`);
  }
}

/** Node's code of a system error (`EADDRINUSE`), or `null`. */
export const codeOf = (error: unknown): string | null =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : null;

export const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
