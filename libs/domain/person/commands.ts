import type { CommandOf, Told } from '../shared/moves/lifecycle.js';
import type { PersonFacts } from './events.js';
import type { PERSON } from './moves.js';

/** Whether somebody else is an administrator without an end, as the log tells when it is decided. */
export interface OtherAdministrators {
  readonly anotherAdministrator: boolean;
}

export type Granting = Told<typeof PERSON, 'GrantRole'> &
  OtherAdministrators & {
    /** The user of the operating system who grants it at the machine; null for an administrator who is signed in. */
    readonly atMachineBy: string | null;
  };

export type PersonCommand = CommandOf<
  typeof PERSON,
  {
    JoinPerson: PersonFacts;
    LeavePerson: OtherAdministrators;
    GrantRole: Granting;
    RevokeRole: Told<typeof PERSON, 'RevokeRole'> & OtherAdministrators;
  }
>;
