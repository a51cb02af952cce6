import type { Corrections } from '../shared/corrections/corrections.js';

const KNOWN_BY =
  'A report is known by its authority, committee, meeting and item: withdraw what began it, and record it anew.';

/** What a paper states of itself. */
export const REPORT_CORRECTIONS = {
  facts: {
    title: { is: 'text', max: 1000 },
    wards: { is: 'text', max: 1000, optional: true },
    from: { is: 'text', max: 1000, optional: true },
    itemNo: { is: 'text', max: 20 },
    lastParagraph: { is: 'paragraph', optional: true },
    sentOn: { is: 'day', step: true },
    leadOfficer: { is: 'text', max: 500, optional: true, at: 'audit.leadOfficer' },
    author: { is: 'text', max: 500, optional: true, at: 'audit.author' },
    version: { is: 'text', max: 100, optional: true, at: 'audit.version' },
    dated: { is: 'day', optional: true, at: 'audit.dated' },
    keyDecision: { is: 'text', max: 100, optional: true, at: 'audit.keyDecision' },
    backgroundDocuments: { is: 'list', members: ['title', 'heldAt', 'contact'], needs: 'title' },
    appendices: { is: 'list', members: ['no', 'title', 'link'], needs: 'title' },
    consultation: { is: 'list', members: ['who', 'sought', 'included'], needs: 'who' },
    findings: { is: 'list', members: ['text', 'figures', 'source'], needs: 'source' },
    dates: { is: 'list', members: ['words', 'earliest', 'latest', 'source'], needs: 'source' },
  },
  otherwise: {
    classification: 'A report is recorded as it is classified; it cannot be reclassified yet.',
    authority: KNOWN_BY,
    committee: KNOWN_BY,
    meeting: KNOWN_BY,
  },
} as const satisfies Corrections;
