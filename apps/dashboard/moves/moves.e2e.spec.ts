import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PUBLIC } from '#libs/asking/reader.js';
import { hiddenIn, pseudonymOf, visitor, type Visitor } from '#libs/testing/dashboard/visitor.js';
import { receivedReport } from '#libs/testing/dashboard/received-report.js';
import { startTestSystem, type TestSystem } from '#libs/testing/system.js';

const SCOPE = {
  authority: 'Wexmoor Borough Council',
  committee: 'Corporate Parenting Committee',
  meeting: '2017-07-10',
};

let system: TestSystem;
let amara: Visitor;
let priya: Visitor;
let reportId: string;

/** Where a form led: the address of the thing, without what the page says of it. */
const thingIn = (location: string): string => location.split('?')[0] ?? '';

beforeAll(async () => {
  system = await startTestSystem({ guest: PUBLIC });
  amara = await visitor(system, 'Amara Okafor');
  priya = await visitor(system, 'Priya Raman');
  reportId = await receivedReport(system, SCOPE);
}, 60_000);
afterAll(() => system?.stop());

let number = 0;
const planned = async (): Promise<string> => {
  number += 1;
  const typed = { number: String(number), objective: `achieve ${number}`, effectiveOn: '10 July 2017' };
  const { status, location } = await amara.record(`/actions/do/plan?reportId=${reportId}`, { reportId, ...typed });
  expect(status).toBe(303);
  return thingIn(location);
};

describe('a move in the browser', () => {
  it('begins a thing, whose page names what was recorded and offers what comes next', async () => {
    const action = await planned();
    const { html } = await amara.get(action);
    expect(html).toContain(`href="${action}/do/agree"`);
    expect(html).toContain('What can be done now');
    expect(html).not.toContain(`href="${action}/do/plan"`);
    const location = await amara.done(`${action}/do/agree`);
    const agreed = await amara.get(location);
    expect(agreed.html).toMatch(/Recorded: Action agreed.*href="#position-\d+"/);
  });

  it('shows the answers and what will come of them, to be changed with all that was typed', async () => {
    const action = await planned();
    const path = `${action}/do/assign-owner`;
    const checked = await amara.check(path, { 'owner.post': 'Head of Placements' });
    expect(checked.status).toBe(200);
    expect(checked.html).toContain('Check your answers');
    expect(checked.html).toContain('Head of Placements');
    expect(checked.html).toContain('Owner assigned');
    const back = await amara.post(path, { ...hiddenIn(checked.html, `method="post" action="${path}"`), go: 'change' });
    expect(await back.text()).toMatch(/name="owner.post" type="text" value="Head of Placements"/);
    expect((await amara.get(action)).html).not.toContain('Head of Placements');
  });

  it('tells at each field what is wrong, and loses nothing', async () => {
    const action = await planned();
    const both = await amara.check(`${action}/do/assign-owner`, {
      ...{ 'owner.post': 'Head of Placements', 'owner.person': pseudonymOf('Tom Lindqvist') },
    });
    expect(both.status).toBe(422);
    expect(both.html).toContain('href="#AssignOwner-owner"');
    expect(both.html).toContain('Give only one of these');
    const late = await amara.check(`${action}/do/set-due-date`, { due: '31 February 2018', effectiveOn: 'yesterday' });
    expect(late.html).toContain('href="#SetDueDate-due"');
    expect(late.html).toContain('href="#SetDueDate-effectiveOn"');
    expect(late.html).toContain('value="31 February 2018"');
    const silent = await amara.check(`${action}/do/cancel`, {});
    expect(silent.html).toContain('href="#CancelAction-reason"');
  });

  it('is offered to who may make it there; others are told who may', async () => {
    const action = await planned();
    for (const verb of ['agree', 'start']) await amara.done(`${action}/do/${verb}`);
    const missing = await amara.check(`${action}/do/claim-completion`, {});
    expect(missing.html).toContain('href="#ClaimCompletion-evidence"');
    await amara.done(`${action}/do/claim-completion`, { 'evidence.0.title': 'Certificate' });
    const { html } = await amara.get(action);
    expect(html).toMatch(/Verify the claim; whoever claimed cannot: verifier, not who claimed it/);
    expect(html).not.toContain(`href="${action}/do/verify"`);
    const refused = await amara.get(`${action}/do/verify`);
    expect(refused.status).toBe(403);
    expect((await priya.get(action)).html).toContain(`href="${action}/do/verify"`);
    await priya.done(`${action}/do/verify`);
    const guest = await (await fetch(system.url + action)).text();
    expect(guest).not.toContain('/do/');
  });

  it('adds to a list as often as it takes, and drops what was left empty', async () => {
    const action = await planned();
    for (const verb of ['agree', 'start']) await amara.done(`${action}/do/${verb}`);
    const path = `${action}/do/claim-completion`;
    const hidden = await amara.hidden(path, `method="post" action="${path}"`);
    const two = await amara.post(path, { ...hidden, 'evidence.0.title': 'One', go: 'add:evidence' });
    const html = await two.text();
    expect(html).toContain('name="evidence.1.title"');
    expect(html).toContain('>One</textarea>');
    const sent = { ...hidden, 'evidence.0.title': '', 'evidence.1.title': 'Two', go: 'check' };
    const checked = await (await amara.post(path, sent)).text();
    expect(checked).toContain('Number 1: What it is called');
  });

  it('finds things by the references that are printed', async () => {
    const action = await planned();
    const proposed = await amara.done('/recommendations/do/propose', {
      ...{ reportId, no: '1', text: 'That it be done.', effectiveOn: '10 July 2017' },
    });
    const page = await amara.get(proposed);
    const ref = /<span class="govuk-caption-l">Recommendation ([^<]+)<\/span>/.exec(page.html)?.[1] ?? '';
    const wrong = await amara.check(`${action}/do/link-recommendation`, { recommendationId: 'XX 1/R9' });
    expect(wrong.html).toContain('The record has no “XX 1/R9” of that kind.');
    await amara.done(`${action}/do/link-recommendation`, { recommendationId: ref.toLowerCase() });
    expect((await amara.get(action)).html).toContain(thingIn(proposed));
  });
});

describe('what is recorded', () => {
  const dueOn = async (due: string) => {
    const action = await planned();
    await amara.done(`${action}/do/set-due-date`, { due, effectiveOn: '11 July 2017' });
    return action;
  };
  const REVISED = { to: '1 October 2017', approver: 'Director', reason: 'Late.' };

  it('is recorded once, however often the form is sent', async () => {
    const action = await dueOn('1 September 2017');
    const path = `${action}/do/revise-due-date`;
    const checked = await amara.check(path, REVISED);
    const sent = { ...hiddenIn(checked.html, `method="post" action="${path}"`), go: 'record' };
    const both = await Promise.all([amara.post(path, sent), amara.post(path, sent)]);
    const [first, second] = both.map((answer) => [answer.status, answer.headers.get('location')]);
    expect(first).toEqual([303, expect.stringContaining(`${action}?recorded=`)]);
    expect(second).toEqual(first);
    // The browser's back button, then the same again, or something else.
    const again = await amara.post(path, { ...sent, go: 'check' });
    expect([again.status, again.headers.get('location')]).toEqual(first);
    const other = await amara.post(path, { ...sent, to: '2 October 2017' });
    expect(other.status).toBe(422);
    expect(await other.text()).toContain('You have recorded this form already, with other answers.');
    const { html } = await amara.get(action);
    expect(html.match(/<\/span> Due date revised from/g)).toHaveLength(1);
  });

  it('tells who was slower what changed, and keeps what they typed', async () => {
    const action = await dueOn('1 September 2017');
    const path = `${action}/do/revise-due-date`;
    const checked = await amara.check(path, { ...REVISED, reason: 'Mine, kept.' });
    const tom = await visitor(system, 'Tom Lindqvist');
    await tom.done(path, { ...REVISED, to: '3 October 2017', reason: 'Tom was faster.' });
    const sent = { ...hiddenIn(checked.html, `method="post" action="${path}"`), go: 'record' };
    const lost = await amara.post(path, sent);
    const html = await lost.text();
    expect(lost.status).toBe(409);
    expect(html).toContain('Somebody was faster');
    expect(html).toContain('Due date revised from 1 September 2017 to 3 October 2017');
    expect(html).toContain('Tom was faster.');
    expect(html).not.toContain('Due date set');
    expect(html).toContain('Mine, kept.');
    const now = { ...hiddenIn(html, `method="post" action="${path}"`), ...REVISED, go: 'check' };
    expect((await amara.post(path, now)).status).toBe(200);
    const cancelled = await amara.hidden(path, `method="post" action="${path}"`);
    await tom.done(`${action}/do/cancel`, { reason: 'No more.' });
    const gone = await (await amara.post(path, { ...cancelled, ...REVISED, go: 'check' })).text();
    expect(gone).toContain('This is not possible any more');
  });

  it('is withdrawn where it was a mistake, and entered again as it should be', async () => {
    const action = await dueOn('1 September 2037');
    const { html } = await amara.get(action);
    expect(html).toContain(`href="${action}/do/withdraw-entry?revision=1"`);
    const again = await amara.get(`${action}/do/set-due-date?instead=1`);
    expect(again.html).toContain('In place of: Due date set: 1 September 2037, of 11 July 2017');
    expect(again.html).toMatch(/name="due"[^>]*value="1 September 2037"/);
    const silent = await amara.check(`${action}/do/set-due-date?instead=1`, { due: '1 September 2017' });
    expect(silent.html).toContain('href="#SetDueDate-reason"');
    await amara.done(`${action}/do/set-due-date?instead=1`, { due: '1 September 2017', reason: 'Typed wrongly.' });
    const right = await amara.get(action);
    expect(right.html).toContain('Due date set: 1 September 2017');
    const location = await amara.done(`${action}/do/withdraw-entry?revision=3`, { reason: 'No date at all.' });
    expect((await amara.get(location)).html).toContain('Recorded: Withdrew: ');
  });

  it('may be against a rule, or a step that was forgotten, where who records it says so', async () => {
    const action = await planned();
    const path = `${action}/do/start`;
    const refused = await amara.check(path, { effectiveOn: '12 July 2017' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('name="act.irregular"');
    const irregular = { effectiveOn: '12 July 2017', 'act.irregular': 'yes', reason: 'It just began.' };
    const checked = await amara.check(path, irregular);
    expect(checked.html).toContain('It is irregular, and is shown as such.');
    await amara.done(path, irregular);
    const forgotten = { effectiveOn: '11 July 2017', 'act.forgotten': 'yes', reason: 'It was agreed before.' };
    await amara.done(`${action}/do/agree`, forgotten);
    expect((await amara.get(action)).html).toContain('In progress');
  });

  it('warns of what later entries change again', async () => {
    const action = await dueOn('1 September 2017');
    const revise = `${action}/do/revise-due-date`;
    await amara.done(revise, { ...REVISED, effectiveOn: '20 August 2017' });
    const checked = await amara.check(revise, { ...REVISED, to: '15 September 2017', effectiveOn: '10 August 2017' });
    expect(checked.html).toContain('Later entries change it again:');
    expect(checked.html).toContain('due date revised');
  });
});

describe('every kind of thing', () => {
  const SCOPED = { ...SCOPE, meeting: '11 September 2017' };

  it('is begun and changed in the browser', async () => {
    const meeting = thingIn(await amara.done('/meetings/do/schedule', { ...SCOPED, kind: 'ordinary' }));
    await amara.done(`${meeting}/do/hold`, { on: '11 September 2017' });
    const meetingId = meeting.split('/').at(-1) ?? '';
    const resolution = { 'resolutions.0.number': '7', 'resolutions.0.words': 'That it be so.' };
    const minutes = thingIn(
      await amara.done('/minutes/do/minute', { meetingId, ...resolution, 'resolutions.0.outcome': 'agreed' }),
    );
    await amara.done(`${minutes}/do/publish`, { on: '1 October 2017' });
    const promise = { reportId, text: 'Report back.', by: '20 September 2017' };
    const commitment = thingIn(await amara.done('/commitments/do/make', promise));
    await amara.done(`${commitment}/do/correct`, { field: 'by', to: '21 September 2017', reason: 'Misread.' });
    expect((await amara.get(commitment)).html).toContain('21 September 2017');
    const body = thingIn(
      await amara.done('/bodies/do/establish', {
        name: 'Schools Forum',
        'authorities.0.name': SCOPE.authority,
        effectiveOn: '1 May 2017',
      }),
    );
    await amara.done(`${body}/do/rename`, { name: 'Forum of Schools', on: '1 May 2018' });
    const authority = thingIn(await amara.done('/authorities/do/establish', { name: 'Wexmoor Combined Authority' }));
    await amara.done(`${authority}/do/map-status`, { words: 'Done, to be signed off', means: 'completion claimed' });
    const inspection = thingIn(
      await amara.done('/inspections/do/announce', {
        ...{ ...SCOPED, framework: 'ofsted-sif-2013', starts: '6 March 2017', announced: '5 March 2017' },
      }),
    );
    await amara.done(`${inspection}/do/start`, { on: '6 March 2017' });
    const inspectionId = inspection.split('/').at(-1) ?? '';
    const plan = thingIn(await amara.done('/action-plans/do/begin', { inspectionId, reportId, title: 'The plan' }));
    await amara.done(`${plan}/do/issue-draft`, { on: '12 September 2017' });
    const report = `/reports/${reportId}`;
    await amara.done(`${report}/do/publish`, { on: '12 July 2017' });
    const statements = { 'statements.0.text': 'Nine.', 'statements.1.text': 'Ten.', why: 'They differ.' };
    await amara.done(`${report}/do/record-discrepancy`, statements);
  });
});
