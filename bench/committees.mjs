// @ts-check
// The record of three committees of one authority, as their officers keep it for a year, of any size: papers with judgements,
// recommendations, actions and commitments, and what became of each. The same events whenever it is made.
import { createHash } from 'node:crypto';

const DAY_MS = 86_400_000;
const BEGINS = Date.UTC(2025, 10, 3);
const MONTHS = 12;
const DOCUMENT = { name: 'paper.txt', mediaType: 'text/plain' };

const hash = (/** @type {string} */ of) => createHash('sha256').update(of).digest('hex');

/** @param {string} of */
const idOf = (of) => {
  const hex = hash(of);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** The day so many days after 3 November 2025, on which the record begins. @param {number} n */
export const dayOf = (n) => new Date(BEGINS + n * DAY_MS).toISOString().slice(0, 10);

/** The day on which its readers look. */
export const READ_ON = '2026-11-27';
const TODAY = Math.round((Date.parse(READ_ON) - BEGINS) / DAY_MS);

const AUTHORITY = { code: 'northbridge', name: 'Northbridge Council' };
const BODIES = [
  ['CPC', 'Corporate Parenting Committee'],
  ['AGC', 'Audit and Governance Committee'],
  ['OSC', 'Housing and Environment Overview and Scrutiny Commission'],
].map(([short = '', name = '']) => ({
  short,
  committee: { code: name.toLowerCase().replaceAll(' ', '-'), name },
  body: idOf(`body ${name}`),
}));

const DOES = [
  'review the placements of children who live more than twenty miles from home, and report what each costs',
  'agree with health partners how initial assessments are made within twenty working days',
  'reconcile the payroll with the establishment list every month, and sign off the differences',
  'inspect every block of more than six storeys, and publish what was found',
  'train all managers of supervised staff in the revised practice standards',
  'replace the case recording system’s reports, so that team managers see late visits on the day',
];
const POSTS = ['Director of Children’s Services', 'Head of Internal Audit', 'Head of Housing', 'Monitoring Officer'];
const NOTES = ['Under way; the first half is done.', 'Held up by recruitment.', 'On course for the agreed date.'];
const RAGS = ['green', 'amber', 'red', 'green', 'amber'];
const AREAS = ['Overall effectiveness', 'Help and protection', 'Children in care', 'Adoption', 'Leadership'];
const GRADES = ['Requires improvement', 'Good', 'Inadequate', 'Outstanding', 'Good'];

/** @typedef {{ stream: string, type: string, data: object, day: number, reason: string | null, of: string }} Told */

/** What the first paper asks for, and how often its first action was reported on. @typedef {{ recommendations: number, progress: number }} OfFirst */

/** @param {number} papers @param {number} actions of all papers @param {OfFirst} ofFirst @returns {Told[]} */
const everything = (papers, actions, ofFirst) => {
  /** @type {Told[]} */
  const all = [];
  const tell = (/** @type {string} */ kind, /** @type {string} */ id, /** @type {string} */ of) => {
    const record = (
      /** @type {number} */ day,
      /** @type {string} */ type,
      /** @type {object} */ data = {},
      /** @type {string | null} */ reason = null,
    ) => {
      if (day <= TODAY) all.push({ stream: `${kind}-${id}`, type, data, day, reason, of });
      return record;
    };
    return record;
  };
  const scopeOf = (/** @type {number} */ b, /** @type {number} */ day) => {
    const { body, committee } = /** @type {any} */ (BODIES[b]);
    return { body, authority: AUTHORITY, committee, meeting: dayOf(day) };
  };
  const metOn = (/** @type {number} */ month, /** @type {number} */ b) => 7 + month * 30 + b * 3;
  for (const [b, { short }] of BODIES.entries())
    for (let month = 0; month <= MONTHS + 1; month++) {
      const day = metOn(month, b);
      const ref = `${short} ${dayOf(day)}`;
      const record = tell('meeting', idOf(`meeting ${ref}`), ref);
      record(0, 'MeetingScheduled.v1', { ref, scope: scopeOf(b, day), kind: 'ordinary', date: dayOf(day) });
      if (day < TODAY) record(day, 'MeetingHeld.v1', { on: dayOf(day) });
    }
  for (let p = 0; p < papers; p++) {
    const b = p % BODIES.length;
    const month = Math.floor((p * MONTHS) / papers);
    const met = metOn(month, b);
    const scope = scopeOf(b, met);
    const ref = `${BODIES[b]?.short} ${scope.meeting}/${5 + Math.floor(p / BODIES.length)}`;
    const [reportId, inspectionId, planId] = ['report', 'inspection', 'plan'].map((kind) => idOf(`${kind} ${ref}`));
    const inspected = p % 5 === 0;
    const inspection = inspected ? inspectionId : null;
    const sha256 = hash(ref);
    const source = { document: sha256, section: null, paragraph: 3, page: 2, from: 120, to: 300, words: DOES[p % 6] };
    const report = tell('report', String(reportId), ref)(met - 7, 'ReportReceived.v2', {
      ...{
        ref,
        scope,
        itemNo: String(5 + p),
        classification: 'Open',
        title: `Quarterly report ${p + 1} to the committee`,
      },
      ...{
        wards: 'All',
        from: POSTS[p % 4],
        lastParagraph: 40,
        document: { sha256, ...DOCUMENT },
        inspectionId: inspection,
      },
      audit: { leadOfficer: POSTS[p % 4], author: null, version: 'Final', dated: null, keyDecision: 'No' },
      ...{ backgroundDocuments: [], appendices: [], findings: [], dates: [], source: null, sources: {} },
    });
    if (p % 3 === 0)
      report(met - 7, 'DiscrepancyRecorded.v2', {
        no: 1,
        statements: [
          { text: 'The plan is due on 20 September.', source },
          { text: 'The plan is due in early October.', source },
        ],
        ...{ why: 'Two dates for one duty.', about: null },
      });
    report(met, 'ReportConsidered.v1', { meeting: scope.meeting, minute: null });
    if (inspected) {
      const itsRef = `Ofsted northbridge ${dayOf(met - 60)}`;
      tell('inspection', String(inspectionId), itsRef)(met - 7, 'InspectionAnnounced.v2', {
        ...{ ref: itsRef, inspectorate: 'ofsted', scope, framework: 'ofsted-ilacs-2018', power: null, previous: null },
        ...{ leadInspector: null, source: null, sources: {}, on: dayOf(met - 60) },
      })(met - 7, 'InspectionPublished.v1', { on: dayOf(met - 30) });
      for (const [no, area] of AREAS.entries())
        tell('judgement', idOf(`judgement ${ref} ${no}`), `${itsRef}/J${no}`)(met - 7, 'JudgementRecorded.v2', {
          ...{ ref: `${itsRef}/J${no}`, scope, inspectionId, reportId, framework: 'ofsted-ilacs-2018' },
          ...{ code: no === 0 ? 'overall' : String(no), area, parent: no === 0 ? null : 'overall' },
          ...{ grade: GRADES[(p + no) % 5], words: null, source: null },
        });
      const planRef = `${ref}/plan`;
      const due = dayOf(met + 68);
      tell('action-plan', String(planId), planRef)(met - 7, 'PlanStarted.v2', {
        ...{ ref: planRef, scope, title: 'Post-inspection action plan', inspectionId, reportId },
      })(met - 7, 'DutyRecorded.v2', {
        ...{ clock: 'written-statement-of-action', law: 'Education and Inspections Act 2006, section 137' },
        ...{ trigger: 'publication', triggerDate: dayOf(met - 30), days: 70, stated: due, computed: due, excluded: [] },
        ...{ agrees: true, source: null, publication: { what: 'the written statement of action', due: null } },
        recipients: [{ code: 'chief-inspector', name: 'Chief Inspector', aliases: ['HMCI', 'Ofsted'], due: null }],
      });
    }
    for (let n = 1; n <= (p === 0 ? ofFirst.recommendations : 4); n++) {
      const itsRef = `${ref}/R${n}`;
      const agreed = { meeting: scope.meeting, number: null, minute: null, body: null, asOneWith: [], minutesId: null };
      const record = tell('recommendation', idOf(`recommendation ${itsRef}`), itsRef);
      record(met - 7, 'RecommendationProposed.v2', {
        ...{ ref: itsRef, scope, origin: 'committee', kind: 'request', no: String(n), addressee: POSTS[n % 4] },
        ...{
          text: `That the committee asks the authority to ${DOES[(p + n) % 6]}.`,
          reportId,
          inspectionId: inspection,
          source,
        },
      });
      if ((p + n) % 11 !== 0) record(met, 'RecommendationAgreed.v2', agreed);
      if ((p + n) % 4 === 0) record(met + 40, 'ImplementationStarted.v1');
    }
    for (let n = 1; n <= 2; n++) {
      const itsRef = `${ref}/C${n}`;
      tell('commitment', idOf(`commitment ${itsRef}`), itsRef)(met - 7, 'CommitmentMade.v2', {
        ...{ ref: itsRef, scope, paragraph: 20 + n, text: `A report back on how officers ${DOES[(p + n) % 6]}.` },
        ...{ to: scope.committee.name, by: dayOf(met + 90 * n), reportId, source },
      });
    }
    const its = Math.floor(actions / papers) + (p < actions % papers ? 1 : 0);
    for (let n = 1; n <= its; n++) {
      const [a, itsRef] = [p * 97 + n * 31, `${ref}/A12.${n}`];
      const due = met + 30 + (a % 200);
      const record = tell('action', idOf(`action ${itsRef}`), itsRef);
      record(met - 7, 'ActionPlanned.v2', {
        ...{ ref: itsRef, scope, paragraph: 12, bullet: n, text: `${DOES[a % 6]}, by a plan that names who does what` },
        ...{ objective: `${DOES[a % 6]} (${n})`, means: 'by a plan that names who does what', reportId },
        ...{ inspectionId: inspection, planId: null, answers: [idOf(`recommendation ${ref}/R${1 + (n % 4)}`)], source },
      });
      if (a % 17 !== 0)
        record(met, 'OwnerAssigned.v1', {
          from: null,
          to: a % 3 === 0 ? { person: `prs_owner${a % 20}` } : { post: POSTS[a % 4] },
        });
      if (a % 19 === 0) continue;
      record(met, 'DueDateSet.v1', { due: dayOf(due) });
      record(met + 1, 'ActionAgreed.v1');
      record(met + 12, 'ActionStarted.v1');
      const reported = p === 0 && n === 1 ? ofFirst.progress : 3;
      for (let month = 1; month <= reported; month++)
        record(met + (reported > 3 ? 25 + (month % 50) : month * 25), 'ProgressReported.v2', {
          ...{ rag: RAGS[(a + month) % 5], rule: null, percent: null, status: null, note: NOTES[(a + month) % 3] },
        });
      const later = due + 20 + (a % 160);
      if (a % 4 === 0)
        record(
          due - 5,
          'DueDateRevised.v1',
          { from: dayOf(due), to: dayOf(later), approver: POSTS[1] },
          'More time was needed to recruit.',
        );
      const until = a % 4 === 0 ? later : due;
      if (a % 23 === 0)
        record(Math.min(until - 3, TODAY - 2), 'MoreTimeRequested.v1', {
          ...{ no: 1, from: dayOf(until), to: dayOf(until + 60), owner: { post: POSTS[a % 4] }, holder: null },
        });
      if (a % 5 < 2) {
        record(until - 2, 'CompletionClaimed.v2', { by: `prs_owner${a % 20}`, evidence: [] });
        if (a % 10 !== 0)
          record(until + 6, 'CompletionVerified.v1', { by: 'prs_verifier' })(until + 8, 'ActionClosed.v1');
      }
    }
  }
  return all;
};

/**
 * The events as a log holds them, in the order in which they were recorded. What was told of one thing comes in the order
 * in which it happened.
 * @param {{ papers?: number, actions?: number, ofFirst?: OfFirst }} [size]
 */
export const committees = ({ papers = 50, actions = 2_000, ofFirst = { recommendations: 4, progress: 3 } } = {}) => {
  /** @type {Map<string, bigint>} */
  const revisions = new Map();
  return everything(papers, actions, ofFirst)
    .map((told, n) => ({ ...told, n }))
    .sort((a, b) => a.day - b.day || a.n - b.n)
    .map(({ stream, type, data, day, reason, of }, n) => {
      const revision = (revisions.get(stream) ?? -1n) + 1n;
      revisions.set(stream, revision);
      const at = new Date(BEGINS + day * DAY_MS + 9 * 3_600_000 + (n % 20_000) * 1_000).toISOString();
      const commandId = idOf(`command ${stream} ${revision}`);
      return {
        ...{ id: idOf(`event ${stream} ${revision}`), stream, revision, position: BigInt(n + 1) * 100n, created: at },
        event: { type, data },
        metadata: {
          ...{ actor: 'prs_officer', reason, recordedAt: at, effectiveOn: dayOf(day), importId: null },
          ...{ correlationId: idOf(`act ${of} ${day}`), causationId: commandId, commandId },
        },
      };
    });
};
