import { telling, type Behind } from './behind.js';

/** What may have led to the events of anything of the record. */
export const BEHIND_ANY = {
  'EventPassRequested.v1': ({ by: _, lapsesOn: __, ...facts }) => [
    { type: 'RequestPassing', data: facts },
    { type: 'RequestPassingAgain', data: {} },
  ],
  'EventPassConfirmed.v1': () => [{ type: 'ConfirmPassing', data: { grantedBefore: true } }],
  'EventPassed.v1': telling('PassEvent'),

  'StatementMade.v1': telling('MakeStatement'),

  // What it withdraws tells the command: see `withdrawing`.
  'EntryWithdrawn.v1': () => [],
} satisfies Partial<Behind>;
