import { sameIn, type Needs } from '../shared/needs.js';

export const ACTION_NEEDS: Needs = {
  needed: {
    'DueDateRevised.v1': { types: ['DueDateSet.v1'] },
    'MoreTimeRequested.v1': { types: ['DueDateSet.v1'] },
    'MoreTimeGranted.v1': { types: ['MoreTimeRequested.v1'], by: 'no' },
    'MoreTimeRefused.v1': { types: ['MoreTimeRequested.v1'], by: 'no' },
    'MoreTimeWithdrawn.v1': { types: ['MoreTimeRequested.v1'], by: 'no' },
    'ExpectedLate.v1': { types: ['DueDateSet.v1'] },
    'ExpectedInTime.v1': { types: ['ExpectedLate.v1'] },
    'HolderNamed.v1': { types: ['OwnerAssigned.v1'] },
  },
  once: { 'DueDateSet.v1': sameIn() },
  either: [{ types: ['MoreTimeGranted.v1', 'MoreTimeRefused.v1', 'MoreTimeWithdrawn.v1'], by: 'no' }],
};
