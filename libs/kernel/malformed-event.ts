import type { RecordedEvent } from './recorded-event.js';

/**
 * A stored event of ours is not what its type says: another program wrote it, or a type was changed under what is stored. It
 * is never taken as it is, since what is folded from it would be wrong without a sign.
 */
export class MalformedEvent extends Error {
  override readonly name = 'MalformedEvent';
  readonly whatToDo: string;

  /** `fault`: what is wrong with it, with a JSON Pointer where it is a member. */
  constructor(
    { id, stream, revision, type }: Pick<RecordedEvent, 'id' | 'stream' | 'revision'> & { readonly type: string },
    readonly fault: string,
  ) {
    super(`Cannot read ${type}, event ${id}, revision ${revision} of ${stream}: ${fault}`);
    this.whatToDo =
      `Correct the program so that it reads event ${id}: where a type was changed, the type as it was stands for what is ` +
      'stored, and the new one is a version of its own.';
  }
}
