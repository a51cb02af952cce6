import { GetOwnPage, type OwnPage } from '#libs/asking/questions/people-pages.js';
import type { Reader } from '#libs/asking/reader.js';
import { unpublishedScopes } from '#libs/domain/rights/reading.js';
import { mayReadAccessLog } from '#libs/domain/rights/reading-access-log.js';
import { TOO_MANY_GROUPS, WHOLE_MS, type Session } from '#libs/identity/index.js';
import { instantInWords } from '#libs/words/dates.js';
import { nameOf } from '#libs/words/person.js';
import type { PageOf } from '../frame/pages.js';
import { fact, listed, text } from '../parts/shown.js';
import { mayAsk } from './may-make.js';
import { rolesShown } from './roles-shown.js';

const sessionInWords = ({ began, authTime, claimed }: Session) => [
  fact('Signed in since', text(instantInWords(began.toISOString()))),
  fact(
    'Proved who you are at',
    text(authTime === null ? 'The identity provider does not say' : instantInWords(authTime.toISOString())),
  ),
  fact(
    'Signed in until',
    text(
      `30 minutes after your last page, and ${instantInWords(new Date(began.getTime() + WHOLE_MS).toISOString())} at the latest`,
    ),
  ),
  ...(claimed.includes(TOO_MANY_GROUPS)
    ? [fact('Groups', text('Too many for the identity provider to tell: no role follows from them'))]
    : []),
];

const READS_ALL = 'You read also what is not published yet, where your roles hold.';
const READS_PUBLISHED = 'You read what is open and published, as everybody does.';

/** What somebody who is signed in nowhere reads, as it is set. */
const guestReads = (reader: Reader): string =>
  reader.is === 'nobody'
    ? 'Here nothing is read without signing in.'
    : 'You read what is open and published: papers from their day of publication, and what they tell. Persons are told by their posts.';

/** A code that leads to no role, and why; or that was typed before. */
export interface WrongCode {
  readonly code: string;
  /** Null where it was not tried yet: it comes back after a sign-in. */
  readonly message: string | null;
}

/** Who somebody is here, and what they may; of a guest, that they are one. */
export const ownPage = (session: Session | null, wrong: WrongCode | null = null): PageOf<OwnPage | null> => ({
  template: 'people/me.njk',
  takes: [],
  question: (asked) => new GetOwnPage(asked, {}),
  model: ({ here: { reader, token }, day }, own) => {
    if (own === null || reader.is !== 'actor' || session === null)
      return { title: 'You are not signed in', guest: true, reads: guestReads(reader) };
    const { thing, history, people, places, administrators } = own;
    const roles = thing && rolesShown(thing.state, { day, people, places, history });
    return {
      title: thing?.state.name ?? session.name,
      guest: false,
      facts: [
        fact('In the record as', text(reader.rights.actor)),
        fact(
          'Also signs in as',
          listed(
            reader.rights.joined.map((each) => text(nameOf(people, each))),
            'No other identity',
          ),
        ),
        ...sessionInWords(session),
      ],
      roles: roles ?? { standing: [], over: [] },
      reads: unpublishedScopes(reader.rights).length > 0 ? READS_ALL : READS_PUBLISHED,
      ask: administrators,
      code: { token, typed: wrong?.code ?? '', error: wrong?.message ?? null },
      more: [
        ...(mayAsk(reader, 'GetPeoplePage') ? [{ text: 'People and roles', href: '/people' }] : []),
        ...(mayAsk(reader, 'GetServicesPage') ? [{ text: 'Service accounts', href: '/services' }] : []),
        ...(mayAsk(reader, 'GetWhoCouldPage') ? [{ text: 'Who could do this then', href: '/who-could' }] : []),
        ...(mayReadAccessLog(reader.rights) ? [{ text: 'Access log', href: '/access-log' }] : []),
      ],
    };
  },
});
