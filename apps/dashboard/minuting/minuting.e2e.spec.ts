import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EMBEDDED_PEOPLE } from '#apps/identity-provider/people.js';
import { Sessions } from '#libs/identity/index.js';
import { ApiJourney, type ChangedBody } from '#libs/testing/api-journey.js';
import { wordsOf } from '#libs/testing/dashboard/read-page.js';

const AMARA = 'Amara Okafor';
const PRIYA = 'Priya Raman';
const HELD = '2017-07-10';
const whose = { authority: 'Wexmoor Borough Council', committee: 'Children’s Services Committee', meeting: HELD };

let api: ApiJourney;
let cookie: string;
let [meeting, noted, costs, late, done]: ChangedBody[] = [];

const made = async (who: string, path: string, { id }: { readonly id: string }, verb: string, body: object = {}) =>
  api.made(who, path, await api.now(path, { id }), verb, { effectiveOn: '2017-06-01', ...body });

const action = async (number: number, reportId: string): Promise<ChangedBody> => {
  const planned = await api.entered(AMARA, 'actions', {
    ...{ reportId, number, objective: `Do the thing ${number}` },
    effectiveOn: '2017-05-01',
  });
  await made(AMARA, 'actions', planned, 'assign-owner', { owner: { post: 'Head of Homes' } });
  await made(AMARA, 'actions', planned, 'set-due-date', { due: '2017-09-01' });
  await made(AMARA, 'actions', planned, 'agree');
  await made(AMARA, 'actions', planned, 'start');
  return planned;
};

beforeAll(async () => {
  api = await ApiJourney.start();
  meeting = await api.entered(AMARA, 'meetings', { ...whose, kind: 'ordinary' });
  const report = await api.entered(AMARA, 'reports', {
    ...{ ...whose, itemNo: '8', classification: 'Open', title: 'Outcome of the inspection', effectiveOn: '2017-05-01' },
    document: { sha256: 'a'.repeat(64), name: 'paper.pdf', mediaType: 'application/pdf' },
  });
  const texts = ['That the report be noted', 'That the costs be met'];
  [noted, costs] = [
    await api.entered(AMARA, 'recommendations', { reportId: report.id, no: '1', text: texts[0] }),
    await api.entered(AMARA, 'recommendations', { reportId: report.id, no: '2', text: texts[1] }),
  ];
  late = await action(1, report.id);
  await made(AMARA, 'actions', late, 'request-more-time', { to: '2017-12-01', reason: 'Two posts are vacant.' });
  done = await action(2, report.id);
  await made(AMARA, 'actions', done, 'claim-completion', { evidence: [{ title: 'Certificate' }] });
  await api.system.grant(PRIYA, 'verifier');
  await made(PRIYA, 'actions', done, 'verify');
  const person = EMBEDDED_PEOPLE.find(({ name }) => name === AMARA)?.id ?? '';
  const session = { person, name: AMARA, claimed: [], authTime: new Date() };
  const id = await api.system.app.get(Sessions).begin(session, null);
  cookie = `oversight-${new URL(api.system.url).port}-session=${id}`;
}, 120_000);
afterAll(() => api?.stop());

const page = (): string => `/meetings/${meeting?.id}/minute`;
const read = async (path: string) => (await fetch(api.system.url + path, { headers: { cookie } })).text();
/** The fields that a page sends along as they are. */
const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
const send = (fields: Record<string, string>, to = page()) =>
  fetch(api.system.url + to, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: api.system.url },
    body: new URLSearchParams(fields),
  });
const typed = (): Record<string, string> => ({
  [`outcome.${noted?.id}`]: 'agreed as amended',
  [`number.${noted?.id}`]: '7',
  [`amendedText.${noted?.id}`]: 'That the report be welcomed.',
  [`outcome.${costs?.id}`]: 'deferred',
  [`number.${costs?.id}`]: '8',
  [`words.${costs?.id}`]: 'RESOLVED: That it be deferred.',
  [`reason.${costs?.id}`]: 'The figures were missing.',
  [`decision.${late?.id}`]: 'more time granted',
  [`number.${late?.id}`]: '12',
  [`words.${late?.id}`]: 'RESOLVED: That more time be granted.',
  [`until.${late?.id}`]: '31 January 2018',
  [`decision.${done?.id}`]: 'completion confirmed',
  [`number.${done?.id}`]: '13',
  [`words.${done?.id}`]: 'RESOLVED: That it is complete.',
});

describe('a meeting that is minuted on one page', () => {
  it('is recorded as held first', async () => {
    const html = await read(page());
    expect(wordsOf(html)).toContain('It is not recorded yet that this meeting was held.');
    const sent = await send({ ...hiddenIn(html), go: 'hold', on: '10 July 2017' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, page()]);
  });

  it('shows everything that is before it', async () => {
    const words = wordsOf(await read(page()));
    for (const each of [
      'That the report be noted',
      'That the costs be met',
      'More time is asked for until 1 December 2017',
    ])
      expect(words).toContain(each);
    expect(words).toContain('Do the thing 2');
  });

  it('comes back with everything typed where something is wrong, each beside its row', async () => {
    const hidden = hiddenIn(await read(page()));
    const wrong = { ...typed(), [`reason.${costs?.id}`]: '', [`until.${late?.id}`]: '1 August 2017' };
    const sent = await send({ ...hidden, ...wrong, go: 'check' });
    expect(sent.status).toBe(422);
    const html = await sent.text();
    expect(html).toContain(`href="#reason.${costs?.id}"`);
    expect(html).toContain(`value="1 August 2017"`);
    const noLater = await send({ ...hidden, ...typed(), [`until.${late?.id}`]: '1 August 2017', go: 'check' });
    expect(await noLater.text()).toContain(`href="#until.${late?.id}"`);
  });

  it('is checked, and recorded as one act, once', async () => {
    const check = await send({ ...hiddenIn(await read(page())), ...typed(), go: 'check' });
    expect(check.status).toBe(200);
    const html = await check.text();
    expect(wordsOf(html)).toContain(
      'Minute 12, more time granted until 31 January 2018: RESOLVED: That more time be granted.',
    );
    const hidden = hiddenIn(html);
    const twice = await Promise.all([send({ ...hidden, go: 'record' }), send({ ...hidden, go: 'record' })]);
    expect(twice.map(({ status }) => status)).toEqual([303, 303]);
    const again = await send({ ...hidden, go: 'record' });
    expect(again.headers.get('location')).toBe(`${page()}?done=yes`);
    const [minutes, ...others] = await api.things('minutes');
    expect(others).toEqual([]);
    expect(minutes?.state).toMatchObject({
      resolutions: [{ number: '7' }, { number: '8' }],
      tracker: [{ no: 1 }, { no: 2 }],
    });
  });

  it('has moved the due date on the day of the meeting, and closed what was confirmed', async () => {
    expect((await api.now('actions', late!)).state).toMatchObject({
      due: '2018-01-31',
      dueApprovedBy: 'minute 12 of the meeting of 10 July 2017',
    });
    expect((await api.now('actions', done!)).state).toMatchObject({ status: 'closed' });
    expect((await api.now('recommendations', noted!)).state).toMatchObject({
      status: 'agreed as amended',
      text: 'That the report be welcomed.',
    });
    expect((await api.now('recommendations', costs!)).state).toMatchObject({ status: 'deferred' });
    const words = wordsOf(await read(`/actions/${late?.id}`));
    expect(words).toContain('Minute 12, more time granted until 31 January 2018');
  });

  it('takes what is not minuted yet at a later visit', async () => {
    const html = await read(page());
    expect(wordsOf(html)).toContain('Minuted already');
    const told = { 'number.new1': '14', 'words.new1': 'RESOLVED: That a report be brought.', 'outcome.new1': 'agreed' };
    const check = await send({ ...hiddenIn(html), ...told, go: 'check' });
    expect((await send({ ...hiddenIn(await check.text()), go: 'record' })).status).toBe(303);
    expect((await api.things('minutes'))[0]?.state).toMatchObject({
      resolutions: [{}, {}, { number: '14', recommendations: [] }],
    });
  });

  it('is corrected where a later meeting agrees its minutes: only what was changed', async () => {
    const [minutes] = await api.things('minutes');
    await api.made(AMARA, 'minutes', minutes!, 'publish', { on: '2017-07-20' });
    const next = await api.entered(AMARA, 'meetings', { ...whose, meeting: '2017-09-11', kind: 'ordinary' });
    await api.made(AMARA, 'meetings', next, 'hold', { on: '2017-09-11' });
    await api.now('meetings', next);
    const to = `/minutes/${minutes!.id}/agree`;
    const html = await read(to);
    expect(html).toContain('RESOLVED: That it be deferred.');
    const told = { meetingId: next.id, 'number.tracker1': '12A', reason: 'It was numbered wrongly.' };
    const without = await send({ ...hiddenIn(html), ...told, reason: '', go: 'check' }, to);
    expect([without.status, await without.text()]).toEqual([422, expect.stringContaining('href="#reason"')]);
    const check = await send({ ...hiddenIn(html), ...told, go: 'check' }, to);
    const hidden = hiddenIn(await check.text());
    for (const _ of ['once', 'twice'])
      expect((await send({ ...hidden, go: 'record' }, to)).headers.get('location')).toBe(`/minutes/${minutes!.id}`);
    expect((await api.now('minutes', minutes!)).state).toMatchObject({
      status: 'agreed',
      resolutions: [{ corrections: [] }, { corrections: [] }, { corrections: [] }],
      tracker: [{ number: '12A', until: '2018-01-31' }, { corrections: [] }],
    });
    expect((await api.now('actions', late!)).state).toMatchObject({
      due: '2018-01-31',
      dueApprovedBy: expect.stringContaining('12A'),
    });
  });
});
