import type { Kind } from './kinds.js';
import type { StateOf } from './states.js';

/** Of each kind, every status that there is: `open` says whether something remains to be done. */
export const STATUSES: { readonly [K in Kind]: Readonly<Record<StateOf<K>['status'], 'open' | 'done'>> } = {
  report: { received: 'open', 'sent to constitutional team': 'open', published: 'open', considered: 'done' },
  inspection: { announced: 'open', started: 'open', concluded: 'open', published: 'done' },
  judgement: {
    recorded: 'done',
    challenged: 'open',
    revised: 'done',
    confirmed: 'done',
    superseded: 'done',
    'not carried forward': 'done',
    withdrawn: 'done',
  },
  recommendation: {
    proposed: 'open',
    issued: 'open',
    made: 'open',
    answered: 'open',
    accepted: 'open',
    'partly accepted': 'open',
    agreed: 'open',
    'agreed as amended': 'open',
    'agreed in part': 'open',
    'not agreed': 'done',
    rejected: 'done',
    deferred: 'open',
    referred: 'open',
    'recommended on': 'open',
    'not reached': 'open',
    withdrawn: 'done',
    discharged: 'done',
    'in progress': 'open',
    'implementation claimed': 'open',
    verified: 'open',
    closed: 'done',
  },
  action: {
    planned: 'open',
    agreed: 'open',
    'in progress': 'open',
    blocked: 'open',
    'completion claimed': 'open',
    verified: 'open',
    closed: 'done',
    cancelled: 'done',
    superseded: 'done',
  },
  'action-plan': {
    drafting: 'open',
    'draft issued': 'open',
    'returned to cabinet': 'open',
    approved: 'open',
    submitted: 'open',
    published: 'done',
  },
  meeting: {
    scheduled: 'open',
    postponed: 'open',
    adjourned: 'open',
    held: 'done',
    cancelled: 'done',
    inquorate: 'done',
  },
  minutes: { draft: 'open', published: 'open', agreed: 'open', signed: 'done' },
  tracker: { draft: 'open', cleared: 'open', published: 'done' },
  evidence: { received: 'done', superseded: 'done', withdrawn: 'done' },
  authority: { active: 'open', ended: 'done' },
  body: { active: 'open', ended: 'done' },
  commitment: { made: 'open', kept: 'done', withdrawn: 'done' },
  import: { receiving: 'open', recording: 'open', completed: 'done', withdrawing: 'open', withdrawn: 'done' },
  'passed-event': { requested: 'open', passed: 'done' },
  person: { active: 'done', left: 'done' },
  service: { active: 'done', ended: 'done' },
};

/** Those of a kind in which something remains to be done. */
export const openStatusesOf = (kind: Kind): readonly string[] =>
  Object.entries(STATUSES[kind]).flatMap(([status, is]) => (is === 'open' ? [status] : []));

/** Every status that things of a kind can have, in the order of their lives. */
export const statusesOf = (kind: Kind): readonly string[] => Object.keys(STATUSES[kind]);
