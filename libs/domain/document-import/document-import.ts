import type { Command, Decider, Decision } from '#libs/kernel/decider.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import { notFrom } from '../shared/guards.js';
import { unchanged } from '../shared/unchanged.js';
import type { DocumentRef } from '../shared/document-ref.js';

/** A thing that an import met, by its natural identity. */
export interface Met {
  readonly kind: string;
  readonly id: string;
  readonly ref: string;
}

/** What the record says of a thing and what the document says: offered, never applied silently. */
export interface Difference extends Met {
  readonly field: string;
  readonly recorded: string | null;
  readonly document: string | null;
}

/** What the draft tells and the record cannot hold, and why: said before a draft is accepted, and kept. */
export interface LeftOut {
  readonly what: string;
  readonly why: string;
}

/** `draft` is the confirmed draft, whole: what an import that was stopped half-way goes on with. */
export interface AcceptedDraft {
  readonly document: DocumentRef;
  readonly title: string;
  /** The report that the document is, or is a version of. */
  readonly reportId: string;
  readonly draft: unknown;
}

export interface ImportOutcome {
  readonly recorded: readonly Met[];
  readonly unchanged: readonly Met[];
  readonly differences: readonly Difference[];
  readonly leftOut: readonly LeftOut[];
}

export type ImportEvent =
  DomainEvent<'ImportAccepted.v1', AcceptedDraft> | DomainEvent<'ImportCompleted.v1', ImportOutcome>;

export type ImportCommand =
  | (Command<'AcceptImport'> & { readonly data: AcceptedDraft })
  | (Command<'CompleteImport'> & { readonly data: ImportOutcome });

type Imported = Omit<AcceptedDraft, 'draft'>;

export type ImportState =
  | { readonly status: 'none' }
  | (Imported & { readonly status: 'recording' })
  | (Imported & ImportOutcome & { readonly status: 'completed' });

/** Until everything in its draft is recorded. */
export const isOpen = ({ status }: Exclude<ImportState, { readonly status: 'none' }>): boolean =>
  status === 'recording';

const initialState: ImportState = { status: 'none' };

const evolve = (state: ImportState, { type, data }: ImportEvent): ImportState => {
  if (type === 'ImportAccepted.v1') {
    if (state.status !== 'none') return state;
    const { document, title, reportId } = data;
    return { status: 'recording', document, title, reportId };
  }
  if (type === 'ImportCompleted.v1')
    return state.status === 'recording' ? { ...state, ...data, status: 'completed' } : state;
  return unchanged(state, type);
};

const decide = (state: ImportState, { type, data }: ImportCommand): Decision<ImportEvent> => {
  if (type === 'AcceptImport') return state.status === 'none' ? [{ type: 'ImportAccepted.v1', data }] : [];
  if (state.status === 'none') return notFrom(state, 'import', 'be completed');
  return state.status === 'completed' ? [] : [{ type: 'ImportCompleted.v1', data }];
};

/** The stream of one import: from the confirmed draft to what came of it. */
export const importDecider: Decider<ImportState, ImportCommand, ImportEvent> = {
  kind: 'import',
  initialState,
  decide,
  evolve,
};
