import type { INSPECTORATE_KINDS, KINDS } from '#libs/domain/recommendation/events.js';
import type { ParagraphNumber } from '#libs/domain/shared/paragraph-number.js';
import type { PlainDate } from '#libs/kernel/event.js';

/**
 * Where a fact stands in the document: `from` and `to` count UTF-16 units of the decoded text (`to` exclusive),
 * `page` counts from 1 where the document has pages.
 */
export interface Locator {
  readonly section: string | null;
  readonly paragraph: ParagraphNumber | null;
  readonly from: number;
  readonly to: number;
  readonly page: number | null;
}

/** The place and the words from which one field was read. */
export interface FieldSource {
  readonly locator: Locator;
  readonly words: string;
}

/** For each field that the document gives: where, and in what words. */
export type FieldSources = Readonly<Record<string, FieldSource>>;

interface Located {
  readonly locator: Locator;
}

/** A date in the document's words, with the first and the last day that they can mean. */
export interface DraftDate {
  readonly words: string;
  readonly earliest: PlainDate | null;
  readonly latest: PlainDate | null;
}

export interface DraftDocument {
  readonly name: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly pages: number | null;
  readonly layout: string;
}

/** Whose paper it is; `code` is a slug of the place ("southwark"). `locator` is null where a person said it. */
export interface DraftAuthority {
  readonly code: string;
  readonly name: string;
  readonly words: string;
  readonly locator: Locator | null;
}

export interface DraftReport extends Located {
  readonly itemNo: string | null;
  readonly classification: string | null;
  /** The words that mark it as not for the public, beside its classification ("NOT FOR PUBLICATION"). */
  readonly restriction: string | null;
  readonly date: PlainDate | null;
  readonly meeting: string | null;
  readonly title: string | null;
  readonly wards: string | null;
  readonly from: string | null;
  readonly lastParagraph: ParagraphNumber | null;
  readonly sources: FieldSources;
}

export interface DraftInspection extends Located {
  readonly framework: string | null;
  readonly power: string | null;
  readonly announced: PlainDate | null;
  readonly started: PlainDate | null;
  readonly concluded: PlainDate | null;
  readonly published: PlainDate | null;
  readonly received: PlainDate | null;
  readonly previous: DraftDate | null;
  readonly leadInspector: string | null;
  readonly sources: FieldSources;
}

/** One of the domain's, of every origin: what a paper asks a meeting for, or what an inspectorate calls it. */
export type RecommendationKind = (typeof KINDS)[number] | (typeof INSPECTORATE_KINDS)[number];

export interface DraftRecommendation extends Located {
  readonly no: string | null;
  readonly kind: RecommendationKind | null;
  readonly addressee: string | null;
  readonly text: string;
}

export interface DraftJudgement extends Located {
  readonly code: string;
  readonly area: string;
  readonly grade: string;
  readonly words: string;
  readonly parent: string | null;
}

/** `objective` and `means` are kept apart where the document does ("strengthen … through …"); `text` is the whole. */
export interface DraftAction extends Located {
  readonly paragraph: ParagraphNumber | null;
  readonly bullet: number;
  readonly text: string;
  readonly owner: string | null;
  readonly due: PlainDate | DraftDate | null;
  /** The date that was due first, where the document says that it was moved to `due`. */
  readonly firstDue: PlainDate | DraftDate | null;
  readonly rag: string | null;
  readonly objective: string;
  readonly means: string | null;
}

export interface DraftCommitment extends Located {
  readonly paragraph: ParagraphNumber | null;
  readonly text: string;
  readonly to: string;
  readonly due: DraftDate | null;
}

export interface DraftFinding extends Located {
  readonly paragraph: ParagraphNumber | null;
  readonly text: string;
  /** As printed: "136", "30%". */
  readonly figures: readonly string[];
}

export interface DraftDeadline extends Located {
  readonly words: string;
  /** "publication", "receipt", or the words that follow "days of". */
  readonly trigger: string;
  readonly triggerDate: PlainDate | null;
  readonly days: number;
  readonly unit: 'working-days' | 'days';
  readonly stated: PlainDate | null;
  readonly computed: PlainDate | null;
  readonly excluded: readonly { readonly date: PlainDate; readonly why: string }[];
  /** Null where one of the two dates is not known. */
  readonly agrees: boolean | null;
}

export interface DraftDateInProse extends DraftDate, Located {
  readonly paragraph: ParagraphNumber | null;
}

export interface DraftConsultation extends Located {
  readonly who: string;
  readonly sought: string;
  readonly included: string;
}

export interface DraftAudit extends Located {
  readonly leadOfficer: string | null;
  readonly author: string | null;
  readonly version: string | null;
  readonly dated: PlainDate | null;
  readonly keyDecision: string | null;
  readonly sent: PlainDate | null;
  readonly sources: FieldSources;
}

export interface DraftBackgroundDocument extends Located {
  readonly title: string;
  readonly heldAt: string | null;
  readonly contact: string | null;
}

export interface DraftAppendix extends Located {
  readonly no: string;
  readonly title: string;
  readonly link: string | null;
}

/** Statements that cannot all hold, as they stand; which of them does is for a person to decide. */
export interface DraftDiscrepancy extends Located {
  readonly statements: readonly string[];
  readonly why: string;
}

export interface DraftWarning {
  readonly what: string;
  readonly locator: Locator | null;
}

/** What a reader found in a document, to be confirmed by a person before anything is recorded. */
export interface Draft {
  readonly document: DraftDocument;
  readonly authority: DraftAuthority | null;
  readonly report: DraftReport | null;
  readonly inspection: DraftInspection | null;
  readonly recommendations: readonly DraftRecommendation[];
  readonly judgements: readonly DraftJudgement[];
  readonly actions: readonly DraftAction[];
  readonly commitments: readonly DraftCommitment[];
  readonly findings: readonly DraftFinding[];
  readonly deadlines: readonly DraftDeadline[];
  readonly dates: readonly DraftDateInProse[];
  readonly consultation: readonly DraftConsultation[];
  readonly audit: DraftAudit | null;
  readonly backgroundDocuments: readonly DraftBackgroundDocument[];
  readonly appendices: readonly DraftAppendix[];
  readonly discrepancies: readonly DraftDiscrepancy[];
  readonly warnings: readonly DraftWarning[];
}
