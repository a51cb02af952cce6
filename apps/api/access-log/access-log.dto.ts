import { ACCESS_KINDS, CAUSES, type AccessKind, type Cause } from '#libs/access-log/index.js';
import {
  DayParameter,
  LimitParameter,
  PositionParameter,
  TextParameter,
  WordParameter,
  WordsParameter,
} from '../http/parameters.js';
import { Day, Digits, Id, Many, Moment, One, shownAs, Text, Whole, Word } from '../http/shown.js';

export class AccessLogParameters {
  @DayParameter('Of this day in Europe/London, today when left out')
  day?: string;

  @TextParameter('Of this person or program: `prs_…`, `service-…`')
  who?: string;

  @WordsParameter('Of these kinds', ACCESS_KINDS)
  kind?: AccessKind[];

  @WordParameter('Refused for this cause', CAUSES)
  cause?: Cause;

  @LimitParameter(200, 50)
  limit: number = 50;

  @PositionParameter('From `next` of the page before')
  cursor?: string;
}

const AccessSubjectDto = shownAs<{ what: string; id: string | null }>('AccessSubjectDto', {
  what: Text('`action`; of a list or a page its name: `access-log`'),
  id: Id({ nullable: true, description: 'Of the thing; null of a list or a page' }),
});

/** What is told of an entry, and can be told no more once the key of its day is destroyed. */
const AccessWordsDto = shownAs<{
  who: string | null;
  cause: Cause | null;
  operation: string | null;
  subject: object | null;
  count: number;
  until: string;
}>('AccessWordsDto', {
  who: Text({ nullable: true, description: '`prs_…` or `service-…`; null where nobody was signed in' }),
  cause: Word(CAUSES, { nullable: true, description: 'Why it was refused; null where it was not' }),
  operation: Text({ nullable: true, description: 'What was refused to somebody signed in, by its `operationId`' }),
  subject: One(() => AccessSubjectDto, { nullable: true, description: 'What was read or exported' }),
  count: Whole('How often, from `at` until `until`'),
  until: Moment('The last time'),
});

export const AccessEntryDto = shownAs<{
  id: string;
  kind: AccessKind | null;
  at: string;
  words: object | null;
  withoutWords: string | null;
  destroyedAt: string | null;
}>('AccessEntryDto', {
  id: Id('Of its event'),
  kind: Word(ACCESS_KINDS, {
    nullable: true,
    description:
      'Somebody signed in (`signed-in`) or out (`signed-out`); sign-ins failed (`sign-in-failed`); somebody signed in was refused ' +
      '(`refused`); guests were refused (`guests-refused`); somebody signed in read what guests may not (`read`), or exported it ' +
      '(`exported`). Null of an event that Oversight did not write',
  }),
  at: Moment('The first time'),
  words: One(() => AccessWordsDto, { nullable: true, description: 'Null where they cannot be told any more' }),
  withoutWords: Word(['destroyed', 'no-key', 'not-opened'], {
    nullable: true,
    description:
      'The key of its day was destroyed (`destroyed`), is not here, as after a restore (`no-key`), or does not open them ' +
      '(`not-opened`). Null where there are words',
  }),
  destroyedAt: Moment({ nullable: true, description: 'When the key was destroyed' }),
});

export const AccessLogDto = shownAs<{ day: string; items: object; next: string | null }>('AccessLogDto', {
  day: Day('Whose entries these are'),
  items: Many(() => AccessEntryDto),
  next: Digits({ nullable: true, description: '`cursor` of the next page; null on the last' }),
});
