import { randomUUID } from 'node:crypto';
import { GetPersonPage, type ActingPage } from '#libs/asking/questions/people-pages.js';
import type { Person } from '#libs/domain/person/state.js';
import { personIdOf } from '#libs/domain/person/pseudonym.js';
import { nameOf } from '#libs/words/person.js';
import type { Option } from '../forms/control.js';
import { formShown, type FormAbout, type FormShown, type MoveForm } from '../forms/move-form.js';
import type { Sent } from '../forms/sent.js';
import { word } from '../frame/asked.js';
import type { Page, PageOf } from '../frame/pages.js';
import { entriesShown } from '../parts/history.js';
import { fact, link, listed, tagged, text } from '../parts/shown.js';
import { mayMake } from './may-make.js';
import { rolesShown, type RoleShown } from './roles-shown.js';
import { authorityOptions, bodyOptions, placesById } from './scopes.js';

/** What a page says after a form was sent and done. */
const DONE: Readonly<Record<string, string>> = {
  GrantRole: 'The role is granted.',
  RevokeRole: 'The role is taken away.',
  RenamePerson: 'The new name is recorded.',
  JoinIdentities: 'The two identities are joined.',
  LeavePerson: 'It is recorded that they left. Every role of theirs has ended.',
  ReturnPerson: 'It is recorded that they are back. They have no role yet.',
};

const optionOfRole = ({ no, role, where, from, until }: RoleShown): Option => ({
  value: String(no),
  text: `${role}, ${where}, from ${from}, ${until.charAt(0).toLowerCase()}${until.slice(1)}`,
});

/** The other people who signed in here, as they are chosen: two of one name are told apart by their pseudonyms. */
export const personOptions = (everybody: readonly { readonly state: Person }[]): readonly Option[] =>
  everybody
    .map(({ state }) => ({ value: state.pseudonym, text: `${state.name} (${state.pseudonym})` }))
    .toSorted((one, other) => one.text.localeCompare(other.text, 'en'));

const formsOf = (
  { name, status, pseudonym, joined }: Person,
  { places, everybody }: ActingPage<'person'>,
  standing: readonly RoleShown[],
  isSelf: boolean,
): readonly MoveForm[] => {
  const others = everybody.filter(({ state }) => state.pseudonym !== pseudonym && !joined.includes(state.pseudonym));
  const grant: MoveForm = {
    ...{ kind: 'person', type: 'GrantRole', title: 'Grant a role', button: 'Grant the role' },
    note: 'Choose an authority or a body, or neither for everywhere.',
    options: { authority: authorityOptions(places), body: bodyOptions(places) },
    labels: {
      from: { hint: 'Today where it is left out. For example 20 September 2027 or 20/9/2027' },
      until: { hint: 'Left out for no end. For example 20 September 2027 or 20/9/2027' },
    },
  };
  const revoke: MoveForm = {
    ...{ kind: 'person', type: 'RevokeRole', title: 'Take a role away', button: 'Take the role away' },
    note: 'It ends at once.',
    options: { grant: standing.map(optionOfRole) },
    labels: { grant: { label: 'Which role' } },
  };
  const rename: MoveForm = {
    ...{ kind: 'person', type: 'RenamePerson', title: 'Record another name', button: 'Record the name' },
    note: 'The name that the identity provider says is taken over at each sign-in.',
    begins: { name },
  };
  const join: MoveForm = {
    ...{ kind: 'person', type: 'JoinIdentities', title: 'Join with another identity', button: 'Join the identities' },
    note: 'Where one human signs in under two identities, neither then verifies what the other claimed. This cannot be taken back.',
    options: { other: personOptions(others) },
  };
  const leave: MoveForm = {
    ...{ kind: 'person', type: 'LeavePerson', title: 'Record that they left', button: 'Record that they left' },
    note: 'Every role of theirs ends at once.',
  };
  const comeBack: MoveForm = {
    ...{
      kind: 'person',
      type: 'ReturnPerson',
      title: 'Record that they are back',
      button: 'Record that they are back',
    },
    note: 'They have no role until one is granted.',
  };
  return [
    ...(status === 'active' && !isSelf ? [grant] : []),
    ...(status === 'active' && standing.length > 0 ? [revoke] : []),
    rename,
    ...(others.length > 0 ? [join] : []),
    status === 'active' ? leave : comeBack,
  ];
};

/** The forms that who looks at the page may send, now. */
export const offered = (
  forms: readonly MoveForm[],
  page: Pick<Page, 'at' | 'here'>,
  about: Pick<FormAbout, 'action' | 'revision'>,
  sent: Sent | null,
): readonly FormShown[] => {
  const { reader, token } = page.here;
  if (token === null || !page.at.now) return [];
  return forms
    .filter(({ kind, type }) => mayMake(reader, kind, type))
    .map((form) => formShown(form, { ...about, token, key: randomUUID() }, sent));
};

const named = (page: Page, pseudonym: string) =>
  link(nameOf(page.people, pseudonym), page.links.to(`/people/${personIdOf(pseudonym)}`));

/** One person: what they may and might, since when and by whom; `sent`: a form of this page that comes back. */
export const personPage = (id: string, sent: Sent | null): PageOf<ActingPage<'person'>> => ({
  template: 'people/person.njk',
  takes: ['done'],
  question: (asked) => new GetPersonPage(asked, { id }),
  model: (asked, found) => {
    const { thing, history, people, places } = found;
    const page = { ...asked, people };
    const { state } = thing;
    const roles = rolesShown(state, { day: page.day, people, places, history });
    const { reader } = page.here;
    const isSelf = reader.is === 'actor' && [reader.rights.actor, ...reader.rights.joined].includes(state.pseudonym);
    const about = { action: `/people/${thing.id}`, revision: thing.revision };
    const forms = offered(formsOf(state, found, roles.standing, isSelf), page, about, sent);
    return {
      title: state.name,
      back: { href: page.links.to('/people'), text: 'People and roles' },
      facts: [
        fact(
          'Works here',
          tagged(state.status === 'active' ? { text: 'Active', colour: 'green' } : { text: 'Left', colour: 'grey' }),
        ),
        fact('In the record as', text(state.pseudonym)),
        fact(
          'Also signs in as',
          listed(
            state.joined.map((each) => named(page, each)),
            'No other identity',
          ),
        ),
      ],
      roles,
      isSelf: isSelf && mayMake(reader, 'person', 'GrantRole'),
      forms,
      failed: forms.some(({ errors }) => errors.length > 0),
      done: DONE[word(page.query, 'done') ?? ''] ?? null,
      history: entriesShown(page, history, { refs: placesById(places) }).toReversed(),
    };
  },
});
