import type { Kind } from '#libs/domain/deciders.js';
import { RESOURCES } from '../record/resources.js';

interface Tag {
  readonly name: string;
  readonly description: string;
}

const KINDS: Readonly<Record<Kind, string>> = {
  report: 'Papers that went to a committee: what they say, in which version, and what of them contradicts itself.',
  inspection: 'Inspections of an authority’s services, from the announcement to the published report.',
  judgement:
    'The grades that an inspection gave, as a tree, with challenges, what came of them, and what superseded them.',
  recommendation:
    'What was proposed to a committee, or recommended by an inspectorate, scrutiny or an auditor; what was decided or responded, and what came of it.',
  action: 'What somebody promised to do: owner, due date, more time, progress, completion.',
  'action-plan': 'The plans that answer inspections, with the statutory duties whose clocks run for them.',
  commitment: 'Promises to report back to a committee.',
  meeting:
    'Meetings of bodies: for which day each was scheduled first, to which it was moved, and whether it was held.',
  minutes:
    'What a meeting resolved about all that was before it, recorded in one act; published, corrected, agreed and signed.',
  tracker:
    'Papers that go back to a body at its next meeting: cleared, published as they stay, and then reports of that meeting.',
  evidence:
    'What something rests on: documents whose bytes are kept by their SHA-256, with the day that each speaks of; superseded and withdrawn, never overwritten.',
  body: 'Councils, committees, boards and decision-makers: what they were called when, what came after them, what is before them.',
  authority:
    'Councils and other authorities: what they were called when, and which came after them on vesting day; new holders of posts, words for statuses. Papers may name others.',
  import: 'Documents in: first a draft for a person to confirm, then the record. An import can be withdrawn whole.',
  'passed-event': 'Events that the read models could not take, and who let them go on without.',
  person: 'Who signs in: which roles each was granted, where and for how long.',
  service: 'Programs that act by themselves: who answers for each, where, and until when.',
};

const OTHERS: readonly Tag[] = [
  { name: 'Overview', description: 'The dashboard of a committee as data, and whose papers the record holds.' },
  { name: 'Comparison', description: 'Two moments beside each other: what came, went, changed and slipped.' },
  { name: 'Audit trail', description: 'Who did what, when and why, and where things do not fit together.' },
  {
    name: 'Audit log',
    description: 'The signed log of all events: checkpoints, tiles, proofs and exports, in public formats (C2SP).',
  },
  { name: 'Access log', description: 'Who came in, who was refused, and what was read and taken along.' },
  { name: 'Order of entries', description: 'What the record says otherwise since entries hold from their own day.' },
  { name: 'Schemas', description: 'The JSON Schemas of the events, for programs that read the log.' },
  { name: 'Health', description: 'Whether it lives, and whether it can serve.' },
  { name: 'Sign-in', description: 'Which provider signs people in, whose access tokens the API takes.' },
];

/** The tags of operations in the order of the documentation, each with what it is about. */
export const TAGS: readonly Tag[] = [
  ...RESOURCES.map(({ kind, title }) => ({ name: title, description: KINDS[kind] })),
  ...OTHERS,
];
