import type { RecordedEvent } from '../libs/kernel/recorded-event.js';

/** The day on which the readers of the record look. */
export const READ_ON: string;
/** The day so many days after 3 November 2025, on which the record begins. */
export function dayOf(n: number): string;
/** The events of three committees' record, as a log holds them. */
export function committees(size?: { readonly papers?: number; readonly actions?: number }): readonly RecordedEvent[];
