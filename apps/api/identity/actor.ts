import type { Presented } from '#libs/identity/index.js';

export type { Actor } from '#libs/identity/index.js';

/** The one policy there is yet: records are changed by officers; everybody else reads. */
export const mayChange = ({ roles }: Presented): boolean => roles.includes('officer');
