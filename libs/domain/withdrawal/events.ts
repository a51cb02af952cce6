import type { DomainEvent } from '#libs/kernel/event.js';

/**
 * A revision of a stream, in decimal digits.
 * @pattern ^[0-9]{1,19}$
 */
type Revision = string;

/** Withdraws entries of its own stream, recorded by mistake: all that one act made. The stream is of a thing of any kind. */
export type WithdrawalEvent = DomainEvent<'EntryWithdrawn.v1', { revisions: readonly Revision[] }>;

export const isWithdrawal = (event: DomainEvent): event is WithdrawalEvent => event.type === 'EntryWithdrawn.v1';
