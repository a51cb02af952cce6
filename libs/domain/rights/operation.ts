import type { Allowed } from './allowed.js';
import { RIGHTS_TO_DO, type Deed } from './deeds.js';
import { allowedToMove } from './moves.js';
import { RIGHTS_TO_ASK, type QuestionName } from './questions.js';

/** What somebody wants to do. `move` is the command that carries it out. */
export type Operation =
  { readonly kind: string; readonly move: string } | { readonly question: QuestionName } | { readonly deed: Deed };

/** Which deeds are commands of things, whose kinds have no such move in their lifecycles. */
const DEEDS_BY_COMMAND: ReadonlyMap<string, Deed> = new Map([
  ['WithdrawEntry', 'withdraw an entry'],
  ['WithdrawImport', 'withdraw an import'],
  ['TakeDifference', 'decide on a difference'],
  ['KeepDifference', 'decide on a difference'],
  ['LeaveDifference', 'decide on a difference'],
  ['AcceptImport', 'bring in a paper'],
  ['AcceptImportInParts', 'bring in a paper'],
  ['AddDraftPart', 'bring in a paper'],
]);

const DECIDES_ON_MORE_TIME = ['GrantMoreTime', 'RefuseMoreTime'];

const isUnderDelegation = (command: string, data: object): boolean =>
  DECIDES_ON_MORE_TIME.includes(command) &&
  'by' in data &&
  typeof data.by === 'object' &&
  data.by !== null &&
  'delegation' in data.by;

/** What carrying out a command with these data is. */
export const operationOf = (kind: string, command: string, data: object = {}): Operation => {
  const deed = isUnderDelegation(command, data)
    ? 'decide on more time under a delegation'
    : DEEDS_BY_COMMAND.get(command);
  return deed === undefined ? { kind, move: command } : { deed };
};

/** Who may; nobody where there is no such operation. */
export const allowedTo = (operation: Operation): Allowed => {
  if ('deed' in operation) return RIGHTS_TO_DO[operation.deed];
  if ('question' in operation) return RIGHTS_TO_ASK[operation.question];
  return allowedToMove(operation.kind, operation.move);
};
