import { createHash } from 'node:crypto';
import { EVERYBODY } from './office.mjs';

const POSTS = ['Strategic Director, Children and Learning', 'Head of Quality Assurance', 'Head of Fostering'];
const PERSONS = ['prs_7c1f0a5293d44f0e', 'prs_e2b85d160f7a4c39', 'prs_49d7e3c06a1b4e85'];
const GRADES = ['Outstanding', 'Good', 'Requires improvement', 'Inadequate'];
const OUTCOMES = ['agreed', 'agreed', 'agreed as amended', 'rejected', 'deferred', 'referred'];

const hash = (random) => createHash('sha256').update(String(random.next())).digest('hex');
const evidence = (random) => ({
  evidence: [
    { title: `Audit of ${random.below(90) + 10} cases` },
    ...(random.chance(0.5) ? [{ title: 'Minutes “as signed”', sha256: hash(random) }] : []),
  ],
});
const nothing = () => ({});
const dated = (random) => ({ on: random.day('2016-06-01', '2019-12-31') });
const due = (random) => random.day('2017-01-01', '2028-12-31');
const owner = (random) => ({
  owner: random.chance(0.5) ? { person: random.one(PERSONS) } : { post: random.one(POSTS) },
});
const resolution = (random) => {
  const outcome = random.one(OUTCOMES);
  return {
    outcome,
    meeting: random.day('2019-06-01', '2026-10-31'),
    ...(random.chance(0.5) ? { minute: `It was ${outcome}, unanimously.` } : {}),
    ...(outcome === 'agreed as amended' ? { amendedText: `That version ${random.below(900)} be noted.` } : {}),
    ...(outcome === 'referred' ? { referredTo: 'Housing and Regeneration Committee' } : {}),
  };
};

const ANY = null;
const ACTIVE = ['planned', 'agreed', 'in progress', 'blocked', 'completion claimed', 'verified'];
const PROPOSED = ['proposed', 'deferred'];
const AGREED = ['agreed', 'agreed as amended'];
const STANDS = ['recorded', 'confirmed', 'revised'];

/** Every move of every kind but the plan's: from which states it is likely to be taken, and what is said with it. */
export const MOVES = {
  reports: {
    send: [['received'], dated],
    publish: [['sent to constitutional team'], dated],
    consider: [['published'], (random) => ({ meeting: random.day('2016-06-01', '2026-10-31'), minute: 'Considered.' })],
    correct: [ANY, (random) => ({ field: random.one(['title', 'wards', 'from']), to: `Read ${random.below(99)} now` })],
    'record-consultation': [
      ANY,
      (random) => ({ who: random.one(POSTS), sought: 'Yes', included: random.one(['Yes', 'No']) }),
    ],
    'record-discrepancy': [
      ANY,
      (random) => ({
        statements: [{ text: `${random.below(50)} cases` }, { text: '51 cases' }],
        why: 'Both were counted.',
      }),
    ],
    'resolve-discrepancy': [ANY, (random) => ({ no: random.below(4) + 1, how: 'The second holds.' })],
  },
  inspections: {
    start: [['announced'], dated],
    conclude: [['started'], dated],
    publish: [['concluded'], dated],
    'record-receipt': [['concluded', 'published'], dated],
  },
  judgements: {
    challenge: [STANDS, (random) => ({ by: random.one(POSTS) })],
    revise: [['challenged'], (random) => ({ to: random.one(GRADES) })],
    confirm: [['challenged'], nothing],
    withdraw: [['challenged'], nothing],
  },
  recommendations: {
    resolve: [PROPOSED, resolution],
    withdraw: [['deferred'], nothing],
    start: [AGREED, nothing],
    claim: [['in progress'], evidence],
    verify: [['implementation claimed'], nothing],
    'fail-verification': [['implementation claimed'], nothing],
    close: [['verified'], nothing],
    'close-unimplemented': [
      ['in progress'],
      (random) => random.one([{ as: 'superseded', supersededBy: 'R9' }, { as: 'not implemented' }]),
    ],
    reopen: [['closed', 'verified'], nothing],
  },
  actions: {
    agree: [['planned'], nothing],
    start: [['agreed'], nothing],
    block: [['in progress'], nothing],
    unblock: [['blocked'], nothing],
    'assign-owner': [ACTIVE, owner],
    'set-due-date': [ACTIVE, (random) => ({ due: due(random) })],
    'revise-due-date': [ACTIVE, (random) => ({ to: due(random), approver: random.one(POSTS) })],
    'report-progress': [
      ACTIVE,
      (random) => ({ rag: random.one(['red', 'amber', 'green']), note: `Note ${random.below(999)}` }),
    ],
    'claim-completion': [['in progress'], evidence],
    verify: [['completion claimed'], nothing],
    'fail-verification': [['completion claimed'], nothing],
    close: [['verified'], nothing],
    reopen: [['closed', 'verified'], nothing],
    cancel: [['blocked'], nothing],
    supersede: [['blocked'], (random) => ({ by: `Action ${random.below(90)}` })],
  },
  commitments: {
    keep: [['made'], (random) => ({ meeting: random.day('2016-09-01', '2026-10-31'), report: 'HEFC 2016-11-14/9' })],
    withdraw: [['made'], nothing],
  },
};

/** What every change may say: why, nearly always, and a day that is past, today, shared with others, or still to come. */
export const saying = (random) => ({
  ...(random.chance(0.93) ? { reason: `As minuted under item ${random.below(40) + 1}.` } : {}),
  ...random.one([
    {},
    { effectiveOn: '2017-09-20' },
    { effectiveOn: random.day('2016-06-01', '2018-12-31') },
    { effectiveOn: random.day('2017-06-01', '2026-11-20') },
    { effectiveOn: random.day('2026-10-01', '2026-11-24') },
    random.chance(0.4) ? { effectiveOn: random.day('2027-01-01', '2031-12-31') } : {},
  ]),
});

export const somebody = (random) => random.one(EVERYBODY);
