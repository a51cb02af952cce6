/** What a caller calls one request of theirs, so that they may repeat it when no answer came. */
export interface RequestKey {
  /** A UUID made of who asks and of the key that they gave. */
  readonly id: string;
  /** A digest of what is asked: a key stands for one request. */
  readonly request: string;
}

/** The key stands for another request: another body, operation or thing. */
export interface KeyReused {
  readonly code: 'idempotency-key-reused';
  readonly message: string;
}

export const keyReused: KeyReused = {
  code: 'idempotency-key-reused',
  message:
    'You have sent this Idempotency-Key before, with another request: another body, operation or thing. ' +
    'Take a fresh key for every new request, and repeat one only with the very same request.',
};
