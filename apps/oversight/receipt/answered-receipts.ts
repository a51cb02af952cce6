import { CannotDo } from '../failure.js';

/** What a change was answered with of one event. */
export interface AnsweredReceipt {
  readonly stream: string;
  /** Decimal. */
  readonly revision: string;
  /** 64 hexadecimal digits. */
  readonly leafHash: string;
}

const NO_ANSWER = 'Give the answer to a change, as the API gave it: JSON with the member "receipts".';

/** The receipts of an answer to a change. Throws `CannotDo` where there are none. */
export const receiptsIn = (answer: string): readonly AnsweredReceipt[] => {
  const receipts = membersOf(answer)['receipts'];
  if (!Array.isArray(receipts) || !receipts.every(isReceipt)) throw new CannotDo('This is no such answer.', NO_ANSWER);
  if (receipts.length === 0)
    throw new CannotDo('The answer has no receipts: nothing was recorded by that change.', NO_ANSWER);
  return receipts;
};

const membersOf = (answer: string): Readonly<Record<string, unknown>> => {
  try {
    return (JSON.parse(answer) ?? {}) as Readonly<Record<string, unknown>>;
  } catch {
    throw new CannotDo('This is no JSON.', NO_ANSWER);
  }
};

const isReceipt = (given: unknown): given is AnsweredReceipt => {
  const { stream, revision, leafHash } = (given ?? {}) as Readonly<Record<string, unknown>>;
  return (
    typeof stream === 'string' &&
    typeof revision === 'string' &&
    /^\d{1,19}$/.test(revision) &&
    typeof leafHash === 'string' &&
    /^[0-9a-f]{64}$/.test(leafHash)
  );
};
