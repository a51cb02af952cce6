import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IQueryHandler } from '@nestjs/cqrs';
import { noRights } from '#libs/domain/rights/rights.js';
import { EVERYWHERE } from '#libs/domain/rights/scope.js';
import { askingOf } from '#libs/testing/asking.js';
import { DeskRecord, NEAR, TODAY } from '#libs/testing/desk-record.js';
import { reportReceived, uuid } from '#libs/testing/record.js';
import type { Answer } from '../ask.js';
import { momentOf } from '../moment.js';
import type { Reader } from '../reader.js';
import { GetPeoplePage, handlers, type PeopleFilter, type PeoplePage } from './people-pages.js';

const held = { no: 1, role: 'administrator', scope: EVERYWHERE, from: '2026-01-01', until: null } as const;
const RUTH: Reader = {
  is: 'actor',
  rights: { ...noRights('prs_ruth'), held: [{ ...held, grantedAt: null }] },
};

/** Three who recorded something: one holds a role, one has none any more, one never signed in; and four who did not. */
const record = (): DeskRecord => {
  const made = new DeskRecord();
  for (const [at, actor] of ['prs_before', 'prs_was', 'prs_officer'].entries())
    made.log.record(`report-${uuid(900 + at)}`, reportReceived({ ref: `R${at}`, scope: NEAR }), { actor });
  made.person('prs_was', [{ role: 'records officer', until: '2026-11-01' }]);
  made.person('prs_officer', [{ role: 'records officer', until: '2027-11-01' }]);
  made.person('prs_ruth', [{ role: 'administrator', until: null }]);
  for (const each of ['prs_a', 'prs_b', 'prs_c']) made.person(each, []);
  return made;
};

describe('the page of people', () => {
  let asking: Awaited<ReturnType<typeof askingOf>>;
  beforeAll(async () => {
    asking = await askingOf(record().log.events);
  });
  afterAll(() => asking?.close());

  const ask = async (filter: PeopleFilter = {}, from = 0, limit = 50) => {
    const handler: IQueryHandler<GetPeoplePage, Answer<PeoplePage>> = new handlers[0]!(asking.asking);
    const asked = { reader: RUTH, at: momentOf({}, TODAY) };
    return (await handler.execute(new GetPeoplePage(asked, { filter, from, limit }))).value;
  };
  const names = ({ found }: PeoplePage) => found.map(({ state }) => state.name);

  it('given who recorded and holds no role, proposes them, whether or not they have signed in', async () => {
    const { proposed } = await ask();
    expect(proposed.map(({ pseudonym, person }) => [pseudonym, person?.state.name ?? null])).toEqual([
      ['prs_before', null],
      ['prs_was', 'prs_was'],
    ]);
  });

  it('given more people than a page has, tells those of the page, and how many there are', async () => {
    const [first, last] = [await ask({}, 0, 4), await ask({}, 4, 4)];
    expect([names(first), first.total, first.all]).toEqual([['prs_a', 'prs_b', 'prs_c', 'prs_officer'], 6, 6]);
    expect(names(last)).toEqual(['prs_ruth', 'prs_was']);
  });

  it('given a role that is over, finds its holder without a role', async () => {
    const none = await ask({ role: 'none' });
    expect([names(none), none.total, none.all]).toEqual([['prs_a', 'prs_b', 'prs_c', 'prs_was'], 4, 6]);
    expect(names(await ask({ role: 'records officer' }))).toEqual(['prs_officer']);
  });
});
