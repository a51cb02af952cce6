import { choice, day, id, text } from '../../shared/moves/field.js';
import { AUDITORS, INSPECTORATE_KINDS, KINDS } from '../events.js';
import { ABOUT, ADDRESSEES, NO, TEXT } from '../fields.js';

/** The ways in: one for each origin. */
export const BEGINNINGS = {
  ProposeRecommendation: {
    verb: 'propose',
    summary: 'Propose a recommendation to a meeting',
    from: ['none'],
    cannot: 'be proposed again',
    fields: {
      reportId: id('The report that proposes it', 'report'),
      no: NO,
      text: TEXT,
      kind: choice('What the meeting is to do', KINDS, { optional: true }),
      addressee: text('Whom it is addressed to', { max: 500, optional: true }),
    },
    events: { 'RecommendationProposed.v2': 'Recommendation proposed' },
  },
  IssueRecommendation: {
    verb: 'issue',
    summary: 'Record what an inspectorate recommends',
    from: ['none'],
    cannot: 'be issued again',
    fields: {
      ...ABOUT,
      no: NO,
      text: TEXT,
      kind: choice('What the inspectorate calls it', INSPECTORATE_KINDS, { optional: true }),
      addressees: ADDRESSEES,
    },
    events: { 'RecommendationIssued.v1': 'Recommendation issued' },
  },
  IssueByAuditor: {
    verb: 'issue-by-auditor',
    summary: 'Record what an auditor, an ombudsman or a peer review recommends',
    from: ['none'],
    cannot: 'be issued again',
    fields: {
      ...ABOUT,
      auditor: choice('Who recommends it', AUDITORS),
      no: NO,
      text: TEXT,
      priority: text('Its priority', { hint: '`high`, `medium`, `low`, or the authority’s own words', max: 100 }),
      addressees: ADDRESSEES,
    },
    leadsTo: ['RecommendationIssued.v1'],
  },
  MakeRecommendation: {
    verb: 'make',
    summary: 'Record what an overview and scrutiny committee recommends',
    from: ['none'],
    cannot: 'be made again',
    fields: {
      reportId: id('The report that makes it', 'report'),
      no: NO,
      text: TEXT,
      addressees: ADDRESSEES,
      agreedOn: day('Of a task and finish group’s: the meeting at which its parent agreed it', { optional: true }),
    },
    events: { 'RecommendationMade.v1': 'Recommendation made' },
  },
} as const;
