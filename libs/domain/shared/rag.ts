export const RAGS = ['red', 'amber', 'green'] as const;
/** What someone asserted of progress; kept apart from lifecycle and from computed overdue. */
export type Rag = (typeof RAGS)[number];
