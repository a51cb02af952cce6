import fc from 'fast-check';
import { ACTION_STATUSES } from '#libs/domain/action/statuses.js';
import * as facts from '../facts.js';
import { day, word, maybe } from './any.js';
import type { OwnCommands } from './own-commands.js';

/** Commands of bodies and authorities. */
export const OF_BODIES = {
  body: {
    EstablishBody: fc.constant(facts.bodyFacts),
    RenameBody: fc.record({ name: word, on: day, resolution: maybe }),
    ChangeParent: fc.record({ parent: maybe, on: day, resolution: maybe }),
    ChangeAuthorities: fc.record({
      authorities: fc.constantFrom(facts.bodyFacts.authorities, [{ code: 'fenwick', name: 'Fenwick' }]),
      on: day,
      resolution: maybe,
    }),
    CarryOverAll: fc.constantFrom([], [{ kind: 'action', id: 'a1', ref: 'A1' }]).map((things) => ({
      ...{ to: 'body-2', on: '2017-09-10', resolution: 'one', things },
    })),
    CompleteCarryingOver: fc.constant({ carried: 1, left: [] }),
    EndBody: fc.record({ on: day, succeededBy: fc.constantFrom([], ['b1', 'b2']), resolution: word }),
  },
  authority: {
    MapStatus: fc.record({ words: word, means: fc.constantFrom(...ACTION_STATUSES) }),
    TakeOverPost: fc.constantFrom([], [{ kind: 'action', id: 'a1', ref: 'A1' }]).map((actions) => ({
      ...{ post: 'Director', holder: 'prs_2', on: '2017-09-10', actions },
    })),
    CompletePostTakeOver: fc.constant({ taken: 1, left: [] }),
    EstablishAuthority: fc.constant(facts.authorityFacts),
    RenameAuthority: fc.record({ name: word, on: day, resolution: maybe }),
    EndAuthority: fc.record({ on: day, succeededBy: fc.constantFrom(['a1'], ['a1', 'a2']), resolution: word }),
  },
} satisfies Partial<OwnCommands>;
