export { RESTORATION_MIGRATIONS } from './migrations.js';
export type { Restoration } from './restoration.js';
export { readRestorations, recordRestoration, Restorations } from './restorations.js';
