import type { Places } from '#libs/asking/questions/people-pages.js';
import type { HeldGrant, Person } from '#libs/domain/person/state.js';
import { holdsOn } from '#libs/domain/rights/grant.js';
import { describeRole } from '#libs/domain/rights/roles.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { People } from '#libs/kernel/people.js';
import type { Entry } from '#libs/read-models/trail/entry.js';
import { dateInWords, instantInWords } from '#libs/words/dates.js';
import { nameOf } from '#libs/words/person.js';
import { sentence } from '#libs/words/sentence.js';
import type { Tag } from '#libs/words/tags.js';
import { scopeInWords } from './scopes.js';

/** One role that somebody was granted, as people read it. */
export interface RoleShown {
  readonly no: number;
  readonly role: string;
  readonly where: string;
  readonly from: string;
  readonly until: string;
  /** By whom, and when. */
  readonly granted: string;
  readonly why: string | null;
  /** By whom and when it was taken away; null where nobody did. */
  readonly ended: string | null;
  /** What it lets, "It lets: …". */
  readonly lets: string;
  readonly status: Tag;
}

/** What roles are worded with. */
export interface Around {
  readonly day: PlainDate;
  readonly people: People;
  readonly places: Places;
  readonly history: readonly Entry[];
}

const noIn = ({ data }: Entry): unknown => data['no'];

const toldBy = (entry: Entry | undefined, people: People): string =>
  entry === undefined ? 'Not known' : `${nameOf(people, entry.actor)}, ${instantInWords(entry.recordedAt)}`;

const grantedBy = (entry: Entry | undefined, { atMachineBy }: HeldGrant, people: People): string =>
  entry !== undefined && atMachineBy !== null
    ? `${atMachineBy}, at the machine, ${instantInWords(entry.recordedAt)}`
    : toldBy(entry, people);

const statusOf = (grant: HeldGrant, day: PlainDate): Tag => {
  if (grant.ended === 'revoked') return { text: 'Taken away', colour: 'grey' };
  if (grant.ended === 'left') return { text: 'Ended when they left', colour: 'grey' };
  if (holdsOn(grant, day)) return { text: 'Holds', colour: 'green' };
  return grant.from > day ? { text: 'To come', colour: 'blue' } : { text: 'Over', colour: 'grey' };
};

export const roleShown = (grant: HeldGrant, { day, people, places, history }: Around): RoleShown => {
  const granted = history.find((entry) => entry.type === 'RoleGranted.v1' && noIn(entry) === grant.no);
  const revoked = history.find((entry) => entry.type === 'RoleRevoked.v1' && noIn(entry) === grant.no);
  const { from, until } = grant;
  return {
    no: grant.no,
    role: sentence(grant.role),
    where: scopeInWords(grant.scope, places),
    from: dateInWords(from),
    until: until === null ? 'No end' : `Before ${dateInWords(until)}`,
    granted: grantedBy(granted, grant, people),
    why: granted?.reason ?? null,
    ended: revoked === undefined ? null : `${toldBy(revoked, people)}${revoked.reason ? `: ${revoked.reason}` : ''}`,
    lets: sentence(describeRole(grant.role).may),
    status: statusOf(grant, day),
  };
};

/** Whether a role holds, or will: nobody ended it, and its last day has not passed. */
const standsOn = ({ ended, until }: HeldGrant, day: PlainDate): boolean =>
  ended === null && (until === null || until > day);

/** What holds or is to come, and what is over. */
export const rolesShown = ({ grants }: Person, around: Around) => ({
  standing: grants.filter((grant) => standsOn(grant, around.day)).map((grant) => roleShown(grant, around)),
  over: grants.filter((grant) => !standsOn(grant, around.day)).map((grant) => roleShown(grant, around)),
});
