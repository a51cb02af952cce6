import { createHash } from 'node:crypto';
import { PEOPLE } from '../office.mjs';

const { amara, tom, joan } = PEOPLE;
const SCOPE = { authority: 'Northbridge Borough Council', committee: 'Corporate Parenting Committee' };

const documentOf = (name) => ({
  sha256: createHash('sha256').update(name).digest('hex'),
  name: `${name}.pdf`,
  mediaType: 'application/pdf',
});

/** A report of a meeting, known from the day of it. */
export const enterReport = (office, meeting, itemNo, more = {}) =>
  office.entered(amara, 'reports', {
    ...SCOPE,
    meeting,
    itemNo,
    classification: 'Open',
    title: `Progress on item ${itemNo}`,
    document: documentOf(`${meeting}-${itemNo}`),
    effectiveOn: meeting,
    ...more,
  });

export const enterInspection = (office, framework, starts, more = {}) =>
  office.entered(tom, 'inspections', {
    ...SCOPE,
    meeting: '2017-07-10',
    framework,
    starts,
    effectiveOn: starts,
    ...more,
  });

export const enterAction = (office, report, number, more = {}) =>
  office.entered(amara, 'actions', {
    reportId: report.id,
    paragraph: 12,
    number,
    objective: `Halve the wait, part ${number}`,
    means: 'through one team',
    effectiveOn: '2017-07-10',
    ...more,
  });

export const enterRecommendation = (office, report, no, more = {}) =>
  office.entered(joan, 'recommendations', {
    reportId: report.id,
    no: String(no),
    text: `That point ${no} be taken up.`,
    kind: ['note', 'approve', 'request', 'refer'][no % 4],
    effectiveOn: '2017-07-10',
    ...more,
  });

const enterKinds = async (office, report, inspection, grades) => {
  const made = { judgements: [], recommendations: [], actions: [], commitments: [] };
  for (const [code, grade] of grades)
    made.judgements.push(
      await office.entered(tom, 'judgements', { inspectionId: inspection.id, code, grade, reportId: report.id }),
    );
  for (let n = 1; n <= 8; n++) {
    made.recommendations.push(await enterRecommendation(office, report, n));
    made.actions.push(await enterAction(office, report, n, { answers: [made.recommendations[0].id] }));
  }
  for (let n = 1; n <= 8; n++) {
    const by = n % 2 ? { by: `2018-0${n}-15`, to: 'The committee' } : {};
    const text = `A report back, part ${n}`;
    made.commitments.push(
      await office.entered(amara, 'commitments', { reportId: report.id, paragraph: n, text, ...by }),
    );
  }
  return made;
};

/** Two bodies of work that people entered by hand: reports, inspections, and everything that hangs on them. */
export const enterEverything = async (office) => {
  const sif = await enterInspection(office, 'ofsted-sif-2013', '2017-03-06', { announced: '2017-02-27' });
  const ilacs = await enterInspection(office, 'ofsted-ilacs-2018', '2018-09-10', { leadInspector: 'M. Thorne' });
  const later = await enterInspection(office, 'ofsted-ilacs-2023', '2024-02-05');
  const first = await enterReport(office, '2017-07-10', '8', { inspectionId: sif.id, leadOfficer: 'Head of Service' });
  const second = await enterReport(office, '2018-11-19', '9', { inspectionId: ilacs.id, wards: 'Weir' });
  const third = await enterReport(office, '2026-10-12', '4', { effectiveOn: null });
  const withSif = [
    ['overall', 'Requires improvement'],
    ['1', 'Good'],
    ['2.1', 'Outstanding'],
    ['3', 'Inadequate'],
  ];
  const withIlacs = [
    ['overall', 'Inadequate'],
    ['leaders', 'Requires improvement'],
    ['help-and-protection', 'Inadequate'],
  ];
  const [a, b] = [await enterKinds(office, first, sif, withSif), await enterKinds(office, second, ilacs, withIlacs)];
  const both = (kind) => [...a[kind], ...b[kind]];
  return {
    reports: [first, second, third],
    inspections: [sif, ilacs, later],
    judgements: both('judgements'),
    recommendations: both('recommendations'),
    actions: both('actions'),
    commitments: both('commitments'),
  };
};
