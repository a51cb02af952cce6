import type { ImportCommand } from '#libs/domain/document-import/decide.js';
import type { ImportOutcome, WithdrawalOutcome } from '#libs/domain/document-import/events.js';
import { inParts } from './in-parts.js';

const partsOf = <T extends object>(whole: T, nothing: T): readonly T[] =>
  inParts(whole).map((part) => ({ ...nothing, ...part }));

const NOTHING_CAME: ImportOutcome = { recorded: [], unchanged: [], differences: [], leftOut: [] };
const NOTHING_WITHDRAWN: WithdrawalOutcome = { withdrawn: [], left: [] };

/** The commands that tell what came of an import so far, while it goes on. */
export const progressTold = (outcome: ImportOutcome): readonly ImportCommand[] =>
  partsOf(outcome, NOTHING_CAME).map((data) => ({ type: 'ProgressImport', data }));

/** The commands that tell what came of an import: one, unless it is longer than one event can be. */
export const outcomeTold = (outcome: ImportOutcome): readonly ImportCommand[] =>
  partsOf(outcome, NOTHING_CAME).map((data, n, { length }) => ({
    type: n === length - 1 ? 'CompleteImport' : 'ProgressImport',
    data,
  }));

/** As `progressTold`, of withdrawing one. */
export const withdrawalProgressTold = (outcome: WithdrawalOutcome): readonly ImportCommand[] =>
  partsOf(outcome, NOTHING_WITHDRAWN).map((data) => ({ type: 'ProgressWithdrawal', data }));

/** As `outcomeTold`, of withdrawing one. */
export const withdrawalTold = (outcome: WithdrawalOutcome): readonly ImportCommand[] =>
  partsOf(outcome, NOTHING_WITHDRAWN).map((data, n, { length }) => ({
    type: n === length - 1 ? 'CompleteWithdrawal' : 'ProgressWithdrawal',
    data,
  }));
