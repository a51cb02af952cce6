export { WAITING_PAPERS_MIGRATIONS } from './migrations.js';
export type { SaidOfWaiting, WaitingPaper } from './waiting-paper.js';
export { WaitingPapers } from './waiting-papers.js';
