import fc from 'fast-check';
import { ROLE_NAMES } from '#libs/domain/rights/roles.js';
import * as facts from '../facts.js';
import { day, nothing, word } from './any.js';
import type { OwnCommands } from './own-commands.js';

/** Within 12 months of the first document, or of the day on which officers type. */
const end = fc.oneof(day, fc.constantFrom('2027-09-01', '2027-10-01'));
const another = fc.record({ anotherAdministrator: fc.boolean() });

/** Commands of people and services. */
export const OF_PEOPLE = {
  person: {
    JoinPerson: fc.constantFrom(facts.personFacts, { ...facts.personFacts, pseudonym: 'prs_one' }),
    RenamePerson: fc.record({ name: word }),
    LeavePerson: another,
    ReturnPerson: nothing,
    JoinIdentities: fc.record({ other: fc.constantFrom('prs_one', 'prs_two', 'prs_amara') }),
    GrantRole: fc.record({
      role: fc.constantFrom(...ROLE_NAMES),
      authority: fc.constantFrom(null, 'authority-1'),
      body: fc.constantFrom(null, 'body-1'),
      from: fc.option(day),
      until: fc.option(day),
      atMachineBy: fc.constantFrom(null, 'root'),
      anotherAdministrator: fc.boolean(),
    }),
    RevokeRole: fc.record({ grant: fc.integer({ min: 1, max: 3 }), anotherAdministrator: fc.boolean() }),
  },
  service: {
    OpenService: fc.record({
      ...{ name: word, client: word, owner: fc.constantFrom('prs_one', 'prs_two') },
      ...{ authority: fc.constantFrom(null, 'authority-1'), body: fc.constantFrom(null, 'body-1') },
      moves: fc.array(fc.record({ move: fc.constantFrom('action/ReportProgress', 'action/VerifyCompletion') }), {
        maxLength: 2,
      }),
      until: end,
    }),
    ExtendService: fc.record({ until: end }),
    ChangeServiceOwner: fc.record({ owner: fc.constantFrom('prs_one', 'prs_two') }),
    EndService: nothing,
  },
} satisfies Partial<OwnCommands>;
