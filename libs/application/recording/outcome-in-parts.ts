import type { ImportCommand } from '#libs/domain/document-import/decide.js';
import type { ImportOutcome, WithdrawalOutcome } from '#libs/domain/document-import/events.js';
import { inParts } from './in-parts.js';

const partsOf = <T extends object>(whole: T, nothing: T): readonly T[] =>
  inParts(whole).map((part) => ({ ...nothing, ...part }));

/** The commands that tell what came of an import: one, unless it is longer than one event can be. */
export const outcomeTold = (outcome: ImportOutcome): readonly ImportCommand[] =>
  partsOf(outcome, { recorded: [], unchanged: [], differences: [], leftOut: [] }).map((data, n, { length }) => ({
    type: n === length - 1 ? 'CompleteImport' : 'ProgressImport',
    data,
  }));

/** The same of withdrawing one. */
export const withdrawalTold = (outcome: WithdrawalOutcome): readonly ImportCommand[] =>
  partsOf(outcome, { withdrawn: [], left: [] }).map((data, n, { length }) => ({
    type: n === length - 1 ? 'CompleteWithdrawal' : 'ProgressWithdrawal',
    data,
  }));
