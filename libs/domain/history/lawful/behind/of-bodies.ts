import { telling, type Behind } from './behind.js';

/** What may have led to the events of bodies and authorities. */
export const BEHIND_BODIES = {
  'AuthorityEstablished.v1': telling('EstablishAuthority'),
  'AuthorityRenamed.v1': ({ code: _, ...data }) => [{ type: 'RenameAuthority', data }],
  'AuthoritySucceeded.v1': telling('EndAuthority'),

  'StatusWordsMapped.v1': ({ words, to }) => [{ type: 'MapStatus', data: { words, means: to } }],
  'PostTakeOverBegun.v1': telling('TakeOverPost'),
  'PostTakeOverCompleted.v1': telling('CompletePostTakeOver'),

  'BodyEstablished.v1': telling('EstablishBody'),
  'BodyRenamed.v1': ({ code: _, ...data }) => [{ type: 'RenameBody', data }],
  'BodyParentChanged.v1': telling('ChangeParent'),
  'BodyAuthoritiesChanged.v1': telling('ChangeAuthorities'),
  'BodyEnded.v1': telling('EndBody'),
  'CarryingOverBegun.v1': telling('CarryOverAll'),
  'CarryingOverCompleted.v1': telling('CompleteCarryingOver'),
  // As the body that it names was called then: that is no part of the thing's own history.
  'CarriedOver.v1': ({ from: _, committee, ...data }) => [
    { type: 'CarryOver', data: { ...data, names: [{ ...committee, from: null }], endedOn: null } },
  ],
} satisfies Partial<Behind>;
