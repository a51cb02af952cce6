import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IQueryHandler } from '@nestjs/cqrs';
import { noRights, type Rights } from '#libs/domain/rights/rights.js';
import type { Role } from '#libs/domain/rights/roles.js';
import { EVERYWHERE, type GrantScope } from '#libs/domain/rights/scope.js';
import { naturalId } from '#libs/kernel/natural-id.js';
import { authorityKey } from '#libs/domain/authority/natural-key.js';
import { askingOf } from '#libs/testing/asking.js';
import { migrate } from '#libs/platform/postgres/database.js';
import { deskRecord, FAR, NEAR, TODAY } from '#libs/testing/desk-record.js';
import { WAITING_PAPERS_MIGRATIONS, WaitingPapers } from '#libs/waiting-papers/index.js';
import type { Answer } from '../ask.js';
import { momentOf } from '../moment.js';
import { PUBLIC, type Reader } from '../reader.js';
import { GetDesk, handlers, type Desk } from './desk.js';

const BEFORE_NEAR: GrantScope = { authority: null, body: NEAR.body };
const BEFORE_FAR: GrantScope = { authority: null, body: FAR.body };
const OF_NORTHBRIDGE: GrantScope = { authority: naturalId(authorityKey('northbridge')), body: null };

const holding = (actor: string, ...roles: readonly (readonly [Role, GrantScope])[]): Rights => ({
  ...noRights(actor),
  held: roles.map(([role, scope], at) => ({
    ...{ no: at + 1, role, scope, from: '2026-01-01', until: null, grantedAt: null },
  })),
});

let asking: Awaited<ReturnType<typeof askingOf>>;
let papers: WaitingPapers;
beforeAll(async () => {
  asking = await askingOf(deskRecord().log.events);
  const { db } = asking.database;
  await migrate(db, WAITING_PAPERS_MIGRATIONS);
  papers = new WaitingPapers(db);
});
afterAll(() => asking?.close());

const ask = async (reader: Reader, about: GetDesk['about'] = { list: null, from: 0, limit: 10 }) => {
  const handler = new handlers[0]!(asking.asking, papers) as IQueryHandler<GetDesk, Answer<Desk | null>>;
  return (await handler.execute(new GetDesk({ reader, at: momentOf({}, TODAY) }, about))).value;
};

const deskOf = async (rights: Rights) => {
  const desk = await ask({ is: 'actor', rights });
  if (desk === null) throw new Error('It is the desk of a guest.');
  return desk;
};

/** What waits, by list: references, those due first. Lists in which nothing waits are left out. */
const waitingFor = async (rights: Rights) =>
  Object.fromEntries(
    (await deskOf(rights)).lists
      .filter(({ total }) => total > 0)
      .map(({ list, total, things }) => {
        expect(things).toHaveLength(total);
        return [list, things.map(({ ref }) => ref)];
      }),
  );

describe('what waits for somebody', () => {
  it('are papers to confirm, for who brings papers in', async () => {
    const sha256 = 'ab'.repeat(32);
    const said = { authority: null, authorityId: null, body: null, publishedOn: null };
    await papers.add({ sha256, name: 'p.txt', mediaType: 'text/plain', title: 'A paper', broughtBy: 'prs_dana', said });
    const officer = await deskOf(holding('prs_olu', ['records officer', BEFORE_NEAR]));
    expect(officer.papers.map(({ title }) => title)).toEqual(['A paper']);
    expect((await deskOf(holding('prs_vic', ['verifier', EVERYWHERE]))).papers).toEqual([]);
    await papers.remove(sha256);
  });

  it('is what they own, hold the post of or report for, wherever it is, without any role', async () => {
    expect(await waitingFor(noRights('prs_dana'))).toEqual({
      'updates-i-owe': ['near soon', 'far soon'],
      'my-overdue-actions': ['near late'],
      'my-actions-due-soon': ['near soon', 'far soon'],
      'my-requests-for-more-time': ['near soon'],
    });
  });

  it('is theirs under each of their identities, and nobody else’s', async () => {
    const joined = { ...noRights('prs_dana2'), joined: ['prs_dana'] };
    expect(await waitingFor(joined)).toEqual(await waitingFor(noRights('prs_dana')));
    expect(await waitingFor(noRights('prs_stranger'))).toEqual({});
  });

  it('is for who verifies what others claimed; what they claimed, under any identity, is for somebody else', async () => {
    const petra = { ...holding('prs_petra', ['verifier', EVERYWHERE]), joined: ['prs_petra2'] };
    expect(await waitingFor(petra)).toMatchObject({
      'claims-to-verify': ['near claimed', 'far R2'],
      'claimed-by-me': ['far claimed', 'near R1'],
    });
    const other = await waitingFor(holding('prs_pia', ['verifier', EVERYWHERE]));
    expect(other['claims-to-verify']).toEqual(['far claimed', 'near claimed', 'far R2', 'near R1']);
    expect(other).not.toHaveProperty('claimed-by-me');
  });

  it('is for an authorising officer what others asked for', async () => {
    const grace = await waitingFor(holding('prs_grace', ['authorising officer', EVERYWHERE]));
    expect(grace['more-time-to-decide']).toEqual(['near soon']);
    const dana = await waitingFor(holding('prs_dana', ['authorising officer', EVERYWHERE]));
    expect(dana).not.toHaveProperty('more-time-to-decide');
    expect(dana['my-requests-for-more-time']).toEqual(['near soon']);
  });

  it('is for a records officer what the record lacks', async () => {
    expect(await waitingFor(holding('prs_otto', ['records officer', EVERYWHERE]))).toEqual({
      'updates-i-owe': ['near later'],
      'differences-to-decide': ['near paper again.txt'],
      discrepancies: ['near paper', 'far paper'].toSorted(),
      'meetings-without-minutes': ['near October', 'far November'],
      'minutes-in-draft': ['near minutes of September'],
      'minutes-to-agree': ['near minutes of July'],
      'without-owner-or-date': ['near undated'],
      'plans-to-submit': ['near plan'],
      'duties-that-run': ['near plan'],
      'due-soon': ['near soon', 'far soon'],
    });
  });

  it('is for who holds a role before one body what is before that one', async () => {
    const far = await waitingFor(holding('prs_otto2', ['records officer', BEFORE_FAR]));
    expect(far).toEqual({
      discrepancies: ['far paper'],
      'meetings-without-minutes': ['far November'],
      'due-soon': ['far soon'],
    });
    const two = await waitingFor(holding('prs_two', ['records officer', BEFORE_FAR], ['verifier', BEFORE_NEAR]));
    expect(two).toMatchObject({ discrepancies: ['far paper'], 'claims-to-verify': ['near claimed', 'near R1'] });
    expect(two['due-soon']).toEqual(['near soon', 'far soon']);
    const ofOne = await waitingFor(holding('prs_one', ['verifier', OF_NORTHBRIDGE]));
    expect(ofOne['claims-to-verify']).toHaveLength(4);
  });

  it('is for a chair what is before the next meeting of their body, and what is overdue there', async () => {
    expect(await waitingFor(holding('prs_joan', ['chair', BEFORE_NEAR]))).toEqual({
      'before-next-meeting': ['near next', 'near R3'],
      'overdue-before-my-body': ['near late'],
      'duties-that-run': ['near plan'],
      'due-soon': ['near soon'],
    });
  });

  it('is for an administrator who has no role, and whose role ends', async () => {
    expect(await waitingFor(holding('prs_ruth', ['administrator', EVERYWHERE]))).toEqual({
      'people-without-a-role': ['prs_sam'],
      'roles-that-end': ['prs_imran'],
    });
  });

  it('is alarms for who looks at how all of the record is kept', async () => {
    const alarmsOf = async (role: Role, scope: GrantScope) => (await deskOf(holding('prs_r', [role, scope]))).alarms;
    expect(await alarmsOf('governance reviewer', EVERYWHERE)).toMatchObject({ items: [], total: 0 });
    expect(await alarmsOf('regulator', EVERYWHERE)).not.toBeNull();
    expect(await alarmsOf('administrator', EVERYWHERE)).not.toBeNull();
    expect(await alarmsOf('governance reviewer', BEFORE_NEAR)).toBeNull();
    expect(await alarmsOf('records officer', EVERYWHERE)).toBeNull();
  });

  it('is whom to ask for a role, where they hold none', async () => {
    expect((await deskOf(noRights('prs_sam'))).withoutRole).toEqual(['prs_ruth']);
    expect((await deskOf(holding('prs_r', ['reader', EVERYWHERE]))).withoutRole).toBeNull();
  });

  it('is nothing for a guest, and nothing of what is not published for a reader', async () => {
    expect(await ask(PUBLIC)).toBeNull();
    expect(await waitingFor(holding('prs_r', ['reader', EVERYWHERE]))).toEqual({});
  });

  it('is told list by list, as many at a time as are asked for', async () => {
    const reader: Reader = { is: 'actor', rights: holding('prs_pia', ['verifier', EVERYWHERE]) };
    const page = async (from: number) => (await ask(reader, { list: 'claims-to-verify', from, limit: 3 }))?.lists ?? [];
    const [first, second, beyond] = [await page(0), await page(3), await page(4)];
    expect(first.map(({ list, total }) => [list, total])).toEqual([['claims-to-verify', 4]]);
    expect(first[0]!.things.map(({ ref }) => ref)).toEqual(['far claimed', 'near claimed', 'far R2']);
    expect(second[0]!.things.map(({ ref }) => ref)).toEqual(['near R1']);
    expect(beyond[0]!).toMatchObject({ total: 4, things: [] });
    const [notTheirs] = (await ask(reader, { list: 'discrepancies', from: 0, limit: 3 }))?.lists ?? [];
    expect(notTheirs).toBeUndefined();
  });
});
