import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ListBody, ThingBody } from '#libs/testing/api-journey.js';
import { readPage } from '#libs/testing/dashboard/read-page.js';
import { AMARA, BECAUSE, GRACE, MEETING, TOM, TypedRecord, type Answer } from '#libs/testing/typed-record.js';

let typed: TypedRecord;
let authority: Answer;
beforeAll(async () => {
  typed = await TypedRecord.start();
  authority = await typed.entered('authorities', {
    name: 'Wexmoor Borough Council',
    effectiveOn: '1974-04-01',
  });
});
afterAll(() => typed?.stop());

const POST = 'Head of Placements';
const delegation = { officer: 'Strategic Director', delegation: 'Scheme, part 3H', consulted: 'the Chair' };

const owned = async () => {
  const owner = { owner: { post: POST }, effectiveOn: MEETING };
  const action = await typed.made(await typed.action(), 'assign-owner', owner);
  return typed.made(action, 'set-due-date', { due: '2017-10-01', effectiveOn: MEETING });
};
const waiting = async () =>
  typed.made(await owned(), 'request-more-time', { ...BECAUSE, to: '2017-12-01', effectiveOn: '2017-09-01' });
/** The words of its page, once the page knows what it was made. */
const wordsOf = async ({ id, position }: Answer) => {
  await typed.api.get(`/v1/actions/${id}?minPosition=${position}`);
  return (await readPage(`${typed.api.contract.url}/actions/${id}`)).words;
};
const list = async (query: string, position: string | null) =>
  (await typed.api.get<ListBody>(`/v1/actions?minPosition=${position}&${query}`)).body.items;

describe('more time', () => {
  it('is granted under a delegation: the date is revised in the same act, and its page says how', async () => {
    const asked = await waiting();
    expect((await list('moreTime=requested', asked.position)).map(({ id }) => id)).toContain(asked.id);
    const by = { delegation };
    const granted = await typed.made(asked, 'grant-more-time', { ...BECAUSE, by, on: '2017-09-10' }, GRACE);
    expect(granted.state).toMatchObject({
      ...{ due: '2017-12-01', firstDue: '2017-10-01', revisions: 1 },
      moreTime: [{ status: 'granted', until: '2017-12-01', decidedBy: by }],
    });
    expect(await wordsOf(granted)).toContain(
      'asked for by Head of Placements: granted, Strategic Director, under Scheme, part 3H',
    );
    const undone = await typed.made(granted, 'withdraw-entry', { ...BECAUSE, revision: granted.revision });
    expect(undone.state).toMatchObject({ due: '2017-10-01', revisions: 0, moreTime: [{ status: 'requested' }] });
  });

  it('is granted by a minute of the body at a meeting that was held, from its day', async () => {
    const asked = await waiting();
    const committee = (await typed.api.get<ThingBody>(`/v1/actions/${asked.id}`)).body.scope?.body;
    const scope = { authority: 'Wexmoor Borough Council', committee: 'Children’s Services Committee' };
    const meeting = await typed.entered('meetings', {
      ...scope,
      body: committee,
      kind: 'ordinary',
      meeting: '2017-09-18',
    });
    const by = { minute: { meetingId: meeting.id, number: '7' } };
    const early = await typed.refused(asked, 'grant-more-time', { ...BECAUSE, by });
    expect(early).toMatchObject({ code: 'invalid', errors: [{ field: 'by.minute.meetingId' }] });
    await typed.made(meeting, 'hold', { on: '2017-09-18' }, AMARA, 'meetings');
    const granted = await typed.made(asked, 'grant-more-time', { ...BECAUSE, by, to: '2017-11-01' });
    expect(granted.state).toMatchObject({
      due: '2017-11-01',
      dueApprovedBy: 'minute 7 of the meeting of 18 September 2017',
    });
  });

  it.each([
    [{ delegation: { ...delegation, officer: 'Chair' } }, 'by.delegation.officer'],
    [{ minute: { number: '7' } }, 'by.minute.meetingId'],
    [{ minute: { number: '7', meetingId: '0f9c3a52-1d7e-4b60-8f2a-90b1c2d3e4f5' } }, 'by.minute.meetingId'],
    [{}, 'by'],
    [{ delegation, minute: { number: '7' } }, 'by'],
  ])('is not granted by %j', async (by, field) => {
    const refused = await typed.refused(await waiting(), 'grant-more-time', { ...BECAUSE, by }, 'actions', GRACE);
    expect(refused).toMatchObject({ code: 'invalid', errors: [expect.objectContaining({ field })] });
  });
});

describe('an action', () => {
  it('that a paper told of is linked to a recommendation, and unlinked', async () => {
    const no = String(typed.nextNumber());
    const about = { reportId: typed.reportId, no, text: 'That a plan be made.', kind: 'request' };
    const recommendation = await typed.entered('recommendations', about);
    const link = { recommendationId: recommendation.id };
    const linked = await typed.made(await typed.action(), 'link-recommendation', link);
    expect(linked.state.answers).toEqual([recommendation.id]);
    const unlinked = await typed.made(linked, 'unlink', { ...link, ...BECAUSE });
    expect(unlinked.state.answers).toEqual([]);
    const nowhere = { recommendationId: '0f9c3a52-1d7e-4b60-8f2a-90b1c2d3e4f5' };
    expect((await typed.refused(unlinked, 'link-recommendation', nowhere)).errors?.[0]?.field).toBe('recommendationId');
  });

  it('tells its priority and who is beside its owner, and is found by them', async () => {
    let action = await typed.made(await owned(), 'set-priority', { priority: 'high' });
    action = await typed.made(action, 'name-portfolio-holder', { portfolioHolder: 'Cabinet Member for Children' });
    action = await typed.made(action, 'name-reporter', { reporter: { post: 'Placements Manager' } });
    expect((await list('priority=high', action.position)).map(({ id }) => id)).toEqual([action.id]);
    const words = await wordsOf(action);
    for (const told of ['Cabinet Member for Children', 'Placements Manager', 'high']) expect(words).toContain(told);
  });

  it('reports in the words of its authority, which maps them once', async () => {
    const status = { words: 'On track' };
    const refused = await typed.refused(await owned(), 'report-progress', { status });
    expect(refused).toMatchObject({ code: 'invalid', errors: [{ field: 'status.means' }] });
    const told = { words: 'on track', means: 'in progress' };
    authority = await typed.made(authority, 'map-status', told, AMARA, 'authorities');
    const reported = await typed.made(await owned(), 'report-progress', { status, percent: 0 });
    expect(reported.state).toMatchObject({
      ...{ status: 'planned', percent: 0, rag: null },
      ownStatus: { words: 'On track', means: 'in progress' },
    });
    const wrong = await typed.refused(reported, 'report-progress', { percent: 101 });
    expect(wrong).toMatchObject({ code: 'invalid', errors: [{ field: 'percent' }] });
  });

  it('goes to the new holder of its post with all others, in one act', async () => {
    const [one, other] = [await owned(), await owned()];
    const elsewhere = await typed.made(await typed.action(), 'assign-owner', { owner: { post: 'Clerk' } });
    const tom = (await typed.made(elsewhere, 'report-progress', { note: 'Begun' }, TOM)).position;
    const last = `/v1/audit/entries?limit=1&minPosition=${tom}`;
    const { items } = (await typed.api.get<{ items: { actor: string }[] }>(last)).body;
    const holder = items[0]?.actor;
    const told = { ...BECAUSE, post: 'Head  of Placements', holder, on: '2018-01-01' };
    authority = await typed.made(authority, 'take-over-post', told, AMARA, 'authorities');
    expect(authority.state).toMatchObject({ takingOver: null, tookOver: { holder, left: [] } });
    const held = await list(`holder=${holder}&limit=200`, authority.position);
    expect(held.map(({ id }) => id)).toEqual(expect.arrayContaining([one.id, other.id]));
    expect(held.map(({ id }) => id)).not.toContain(elsewhere.id);
    const none = await typed.refused(authority, 'take-over-post', { ...told, post: 'Nobody' }, 'authorities');
    expect(none).toMatchObject({ code: 'invalid', errors: [{ field: 'post' }] });
  });
});
