import { describe, expect, it } from '@jest/globals';
import { EntriesDto, listParametersOf } from '../queries/parameters.dto.js';
import { ACTION } from '#libs/domain/action/moves.js';
import { REPORT } from '#libs/domain/report/moves.js';
import { ActDto } from '../commands/act.dto.js';
import { bodyClass } from '../commands/body-class.js';
import { Problem } from '../problems/problem.js';
import { RequestValidation } from './validation.pipe.js';

class ListParameters extends listParametersOf('action') {}
const AssignOwnerDto = bodyClass('AssignOwner', ACTION.moves.AssignOwner.fields, ActDto);
const ReviseDueDateDto = bodyClass('ReviseDueDate', ACTION.moves.ReviseDueDate.fields, ActDto);
const ClaimDto = bodyClass('ClaimCompletion', ACTION.moves.ClaimCompletion.fields, ActDto);
const DiscrepancyDto = bodyClass('RecordDiscrepancy', REPORT.moves.RecordDiscrepancy.fields, ActDto);

const pipe = new RequestValidation();
type Class = new () => object;

const body = (metatype: Class, value: unknown) => pipe.transform(value, { type: 'body', metatype });
const query = (metatype: Class, value: unknown) => pipe.transform(value, { type: 'query', metatype });

const refusal = async (made: Promise<unknown>) => {
  const problem = await made.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(problem instanceof Problem)) throw new Error(`No problem but ${JSON.stringify(problem)}`);
  return { code: problem.code, fields: (problem.members.errors ?? []).map(({ field }) => field) };
};

describe('bodies', () => {
  it('may be empty where nothing must be said', async () => {
    await expect(body(ActDto, undefined)).resolves.toEqual({});
    await expect(body(ActDto, { reason: null })).resolves.toEqual({ reason: null });
  });

  it('say nothing that is not known', async () => {
    expect(await refusal(body(ActDto, { reson: 'a slip' }))).toEqual({ code: 'malformed-body', fields: ['reson'] });
    expect(await refusal(body(AssignOwnerDto, { owner: { post: 'Head', name: 'x' } }))).toEqual({
      code: 'malformed-body',
      fields: ['owner.name'],
    });
  });

  it('take no actor', async () => {
    expect(await refusal(body(ActDto, { actor: 'prs_somebody' }))).toEqual({
      code: 'malformed-body',
      fields: ['actor'],
    });
  });

  it.each([
    ['a day that does not exist', { to: '2017-02-29', approver: 'Cabinet' }, ['to']],
    ['a day in another form', { to: '29/03/2017', approver: 'Cabinet' }, ['to']],
    ['an instant for a day', { to: '2017-03-29T00:00:00Z', approver: 'Cabinet' }, ['to']],
    ['a number for a day', { to: 20170329, approver: 'Cabinet' }, ['to']],
    ['blank text', { to: '2017-03-29', approver: ' \n ' }, ['approver']],
    ['text of invisible characters', { to: '2017-03-29', approver: '\u200B\u00AD\u202E\u3164\u{E0041}' }, ['approver']],
    ['text with NUL', { to: '2017-03-29', approver: 'Cab\u0000inet' }, ['approver']],
    ['text with half a character', { to: '2017-03-29', approver: 'Cab\ud800inet' }, ['approver']],
    ['text that is too long', { to: '2017-03-29', approver: 'x'.repeat(201) }, ['approver']],
    ['several at once', { to: 'soon' }, ['to', 'approver']],
    ['a reason that is no text', { to: '2017-03-29', approver: 'Cabinet', reason: ['x'] }, ['reason']],
  ])('are refused with %s', async (_what, value, fields) => {
    const told = await refusal(body(ReviseDueDateDto, value));
    expect(told.code).toBe('invalid');
    expect([...told.fields].sort()).toEqual([...fields].sort());
  });

  it('keep text in any script, with its lines', async () => {
    const approver = 'Ceinwen ap Gruffydd – “Cabinet” 👩‍⚖️\nالمجلس';
    await expect(body(ReviseDueDateDto, { to: '2024-02-29', approver })).resolves.toMatchObject({ approver });
  });

  it('name the member of a list that is wrong', async () => {
    const evidence = [{ title: 'Minutes' }, { title: 'Letter', sha256: 'ABC' }];
    expect(await refusal(body(ClaimDto, { evidence }))).toEqual({ code: 'invalid', fields: ['evidence.1.sha256'] });
    expect(await refusal(body(ClaimDto, { evidence: [] }))).toEqual({ code: 'invalid', fields: ['evidence'] });
    expect(await refusal(body(DiscrepancyDto, { why: 'x', statements: [{ text: 'one' }] }))).toEqual({
      code: 'invalid',
      fields: ['statements'],
    });
  });

  it('take ids in either case of letters, and have each in one spelling and once', async () => {
    const id = '3F0C9A52-6C1D-5B7E-8F4A-0123456789AB';
    const PlanActionDto = bodyClass('PlanAction', ACTION.moves.PlanAction.fields, ActDto);
    const answers = [id, id.toLowerCase()];
    const told = { reportId: id, number: 1, objective: 'A', answers };
    await expect(body(PlanActionDto, told)).resolves.toMatchObject({
      reportId: id.toLowerCase(),
      answers: [id.toLowerCase()],
    });
    expect(await refusal(body(PlanActionDto, { ...told, reportId: 'R', answers: [7] }))).toEqual({
      code: 'invalid',
      fields: ['reportId', 'answers.0'],
    });
  });

  it.each([[[]], ['text'], [7]])('are objects, not %j', async (value) => {
    expect((await refusal(body(ActDto, value))).code).toBe('invalid');
  });
});

describe('query strings', () => {
  it('take ids in either case of letters', async () => {
    const id = '3F0C9A52-6C1D-5B7E-8F4A-0123456789AB';
    await expect(query(ListParameters, { reportId: id, inspectionId: id, planId: id })).resolves.toMatchObject({
      reportId: id.toLowerCase(),
      inspectionId: id.toLowerCase(),
      planId: id.toLowerCase(),
    });
    await expect(query(EntriesDto, { stream: `report-${id}`, correlation: id })).resolves.toMatchObject({
      stream: `report-${id.toLowerCase()}`,
      correlation: id.toLowerCase(),
    });
  });

  it('are read into what is asked', async () => {
    await expect(query(ListParameters, { status: 'agreed', open: 'true', limit: '5' })).resolves.toEqual({
      status: ['agreed'],
      open: true,
      limit: 5,
      sort: 'ref',
      order: 'ascending',
    });
    const from = '2026-11-23T11:00:00.5+01:00';
    await expect(query(EntriesDto, { from })).resolves.toMatchObject({ from });
  });

  it('ask nothing that is not known', async () => {
    expect(await refusal(query(ListParameters, { committe: 'x', sort: 'nonsense' }))).toEqual({
      code: 'unknown-parameter',
      fields: ['committe'],
    });
  });

  it.each([
    ['limit', '0'],
    ['limit', '201'],
    ['limit', '1e2'],
    ['limit', ['1', '2']],
    ['sort', 'colour'],
    ['order', 'up'],
    ['meeting', '2017-13-01'],
    ['open', 'yes'],
    ['reportId', '7'],
    ['minPosition', '-1'],
    ['minPosition', '9223372036854775808'],
    ['authority', ['one', 'two']],
    ['authority', ''],
    ['text', 'half\0way'],
    ['status', 'agreed\0'],
    ['status', ['agreed', '']],
  ])('name %s when it is %j', async (name, value) => {
    const told = await refusal(query(ListParameters, { [name]: value }));
    expect([told.code, new Set(told.fields)]).toEqual(['invalid-parameter', new Set([name])]);
  });

  it.each([
    '2026-11-23T10:00:00',
    'yesterday',
    '2026-02-30T10:00:00Z',
    '0001-01-01T00:00:00+14:00',
    '9999-12-31T23:59:59-14:00',
  ])('take no instant like %s', async (from) => {
    expect(await refusal(query(EntriesDto, { from }))).toMatchObject({ code: 'invalid-parameter' });
  });

  it.each(['2026-11-23', '2026-11-23T10:00:00Z'])('take a day, or an instant, like %s', async (from) => {
    expect(await query(EntriesDto, { from })).toMatchObject({ from });
  });
});
