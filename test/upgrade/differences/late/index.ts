import type { Rule } from '../rule.js';
import { ANSWERS } from './answers.js';
import { FILES } from './files.js';
import { LISTS } from './lists.js';
import { PAGES } from './pages.js';
import { REPLAYS } from './replays.js';

/**
 * What differs because an entry holds from its own day, whenever it was recorded (docs/guides/order-of-entries.md). Only
 * things and entries that are named in things.ts and entries.ts may differ by it.
 */
export const LATE: readonly Rule[] = [...ANSWERS, ...LISTS, ...FILES, ...PAGES, ...REPLAYS];
