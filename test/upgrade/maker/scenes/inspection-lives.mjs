import { PEOPLE } from '../office.mjs';
import { enterInspection, enterReport } from './entries.mjs';
import { live, on } from './living.mjs';

const { amara, tom, priya, joan } = PEOPLE;

/** Inspections with a judgement, a report and its promises, each from its beginning to its end. */
export const liveInspections = async (office) => {
  for (const [n, starts] of ['2017-01-09', '2018-10-08', '2019-02-04'].entries()) {
    const framework = n === 0 ? 'ofsted-sif-2013' : 'ofsted-ilacs-2018';
    const inspection = await enterInspection(office, framework, starts);
    await live(office, inspection, [
      [tom, 'start', { on: starts }],
      [tom, 'conclude', { on: '2019-02-20' }],
      [tom, 'publish', { on: '2019-03-20' }],
      [tom, 'record-receipt', { on: '2019-03-21' }],
      [priya, 'record-receipt', { on: '2019-03-19' }],
    ]);
    const facts = { inspectionId: inspection.id, code: 'overall', grade: 'Good', ...on(starts) };
    const judgement = await office.entered(tom, 'judgements', facts);
    await live(office, judgement, [
      [amara, 'challenge', { by: 'The council', ...on('2019-03-25') }],
      [priya, 'revise', { to: 'Requires improvement', ...on('2019-04-10') }],
      [amara, 'challenge', { by: 'The council', ...on('2019-04-11') }],
      [priya, 'confirm', on('2019-05-10')],
      [priya, 'withdraw', on('2019-06-10')],
    ]);
    const report = await enterReport(office, `2019-06-1${n}`, '3', { inspectionId: inspection.id });
    const statements = [{ text: 'on Sunday 5 March' }, { text: 'on Monday 6 March' }];
    await live(office, report, [
      [amara, 'send', { on: '2019-06-01' }],
      [amara, 'publish', { on: '2019-06-03' }],
      [amara, 'record-consultation', { who: 'Director of Law', sought: 'Yes', ...on('2019-05-30') }],
      [amara, 'record-discrepancy', { statements, why: 'It began once.', ...on('2019-06-04') }],
      [priya, 'resolve-discrepancy', { no: 1, how: 'Monday 6 March', ...on('2019-06-05') }],
      [amara, 'correct', { field: 'title', to: 'Inspection outcome', ...on('2019-06-06') }],
      [joan, 'consider', { meeting: `2019-06-1${n}`, minute: 'RESOLVED: that it be noted.' }],
    ]);
    for (const [paragraph, verb, more] of [
      [1, 'keep', { meeting: '2019-09-09', report: 'CPC 2019-09-09/5' }],
      [2, 'withdraw', on('2019-10-01')],
    ]) {
      const promise = { reportId: report.id, paragraph, text: 'A report back', by: '2019-09-01', ...on('2019-06-12') };
      await live(office, await office.entered(amara, 'commitments', promise), [[amara, verb, more]]);
    }
  }
};
