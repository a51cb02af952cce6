// Statuses from which moves are made.
export const OPEN = ['planned', 'agreed', 'in progress', 'blocked', 'completion claimed', 'verified'] as const;

export const EVERY = [...OPEN, 'closed', 'cancelled', 'superseded'] as const;
