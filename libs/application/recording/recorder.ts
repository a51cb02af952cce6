import type { ImportCommand } from '#libs/domain/document-import/decide.js';
import type { Difference, ImportOutcome, Met } from '#libs/domain/document-import/events.js';
import type { ReportState } from '#libs/domain/report/state.js';
import type { Rights } from '#libs/domain/rights/rights.js';
import type { DocumentRef } from '#libs/domain/shared/document-ref.js';
import type { Clock } from '#libs/kernel/clock.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Ids } from '#libs/kernel/ids.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import type { Draft } from '#libs/report-import/draft.js';
import type { CommandHandling, CommandRequest } from '../handling/command.js';
import { NO_ANSWERS } from '../bodies/which-body.js';
import { importId as identifyImport } from '../identity.js';
import { load } from '../load.js';
import { Permitting } from '../people/permitting.js';
import type { ClaimedAppend } from '../handling/key-claim.js';
import { RequestKeys } from '../handling/request-keys.js';
import type { ThingsOfRecord } from '../things-of-record.js';
import { keyReused, type KeyReused, type RequestKey } from '../request-key.js';
import { acceptanceOf, isBegunBy, partCommands, type Acceptance } from './acceptance.js';
import type { AsPrinted } from './as-printed.js';
import { draftOfBody, type DraftOfBody } from './body.js';
import { compareWithRecord } from './compare.js';
import { droppedSince } from './dropped.js';
import { alreadyRecorded, importCommandId, loadImport, resultOf, type ImportLog } from './import-log.js';
import { outcomeTold, progressTold } from './outcome-in-parts.js';
import { outcomeOfThings, TOLD_AFTER, type ThingRecorded } from './outcome-of-things.js';
import { isNew, recordThing } from './record-thing.js';
import type {
  AlreadyRecorded,
  Confirmation,
  OnThingRecorded,
  PublishedOn,
  RecordingBegun,
  RecordingPlan,
  RecordingResult,
  SaidOfPaper,
} from './recording.js';
import { recordableInRecord } from './recordable-in-record.js';
import { recordableOf, type Recordable } from './recordable.js';
import { notPublishedOn } from './said-to-be-published.js';
import { storableDraft } from './storable-draft.js';
import type { Thing } from './thing.js';

type Accepted = NonNullable<ImportLog['accepted']>;
type ByImport = Pick<CommandRequest, 'actor' | 'reason' | 'correlationId' | 'causationId' | 'key'> & {
  readonly importId: string;
};

const quiet: OnThingRecorded = () => undefined;
/** By which an import came into the log. */
const acceptingAppend = ({ stream, id, revision }: Accepted): ClaimedAppend => ({
  stream,
  expected: revision === 0n ? 'no_stream' : revision - 1n,
  firstEventId: id,
});
const withdrawn: Refusal = {
  code: 'forbidden-by-lifecycle',
  message:
    'What this import recorded is withdrawn, or is being withdrawn: import the document again when that is complete.',
  state: 'withdrawn',
};
const inPart: Refusal = {
  code: 'forbidden-by-lifecycle',
  message: 'Only a part of what was read has come: import the document again, and it goes on from there.',
  state: 'receiving',
};
const identityOf = ({ kind, id, ref }: Thing): Met => ({ kind, id, ref });

/**
 * Records a confirmed draft. Each import is a process with a stream of its own, which holds the draft: whatever stops
 * it, done again it goes on where it stopped, doubles nothing and loses nothing.
 */
export class Recorder {
  private readonly keys: RequestKeys;
  private readonly permitting: Permitting;

  constructor(
    private readonly store: EventStore,
    private readonly runner: CommandHandling,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly things: ThingsOfRecord,
  ) {
    this.keys = new RequestKeys(store, clock, ids);
    this.permitting = new Permitting(store);
  }

  /** What `record` would do, told without writing. */
  async preview(draft: Draft, document: DocumentRef, said: SaidOfPaper = {}, rights?: Rights): Promise<RecordingPlan> {
    const importId = identifyImport(this.ids, document.sha256);
    const log = await loadImport(this.store, importId);
    const already = alreadyRecorded(log);
    const ofBody = already ? log.draft : await this.ofBody(storableDraft(draft), document, said);
    if (ofBody === null || isRefusal(ofBody)) return { ok: false, refusal: ofBody ?? inPart };
    const recordable = await this.recordable(ofBody, document);
    if (!recordable.ok) return recordable;
    const refusal = await this.notPermitted(recordable, rights);
    if (refusal) return { ok: false, refusal };
    const toRecord: Met[] = [];
    const unchanged: Met[] = [];
    const differences: Difference[] = [];
    for (const thing of recordable.things) {
      const loaded = await load(this.store, thing.kind, thing.id);
      const differing = isNew(loaded, importId) && !already ? null : compareWithRecord(thing, loaded);
      if (differing === null) toRecord.push(identityOf(thing));
      else if (differing.length === 0) unchanged.push(identityOf(thing));
      else differences.push(...differing);
    }
    differences.push(...(await this.droppedSince(recordable, document)));
    const { reportId, leftOut, warnings, entries } = recordable;
    const publishedOn = (await this.publishedOn(reportId)) ?? ofBody.publishedOn ?? null;
    const told = { publishedOn, toRecord, unchanged, differences, leftOut, warnings, entries };
    return { ok: true, importId, reportId, alreadyRecorded: already, ...told };
  }

  /** Nothing is written unless all of it can be. The same document again changes nothing. */
  async record(
    draft: Draft,
    document: DocumentRef,
    by: Confirmation,
    onThingRecorded: OnThingRecorded = quiet,
  ): Promise<RecordingResult> {
    const begun = await this.begin(draft, document, by);
    return begun.ok
      ? this.resume(begun.importId, onThingRecorded, by.key)
      : { outcome: 'refused', refusal: begun.refusal };
  }

  /** As `record`, up to where nothing can be lost any more: `resume` does the rest, by whomever it is called. */
  async begin(draft: Draft, document: DocumentRef, { keep, rights, ...by }: Confirmation): Promise<RecordingBegun> {
    const importId = identifyImport(this.ids, document.sha256);
    const log = await loadImport(this.store, importId);
    const { accepted } = log;
    const asked = { ...by, causationId: by.correlationId, importId };
    const isRepeated = accepted !== null && accepted.metadata.commandId === by.key?.id;
    if (!accepted || log.state.status === 'receiving' || (log.state.status === 'withdrawn' && !isRepeated)) {
      const stored = await this.ofBody(storableDraft(draft), document, by);
      if (isRefusal(stored)) return { ok: false, refusal: stored };
      const recordable = recordableOf(stored, document, this.ids);
      if (!recordable.ok) return recordable;
      const { title, reportId } = recordable;
      const forbidden = await this.notPermitted(recordable, rights);
      if (forbidden) return { ok: false, refusal: forbidden };
      await keep?.();
      const refusal = await this.accept(log, acceptanceOf({ document, title, reportId, draft: stored }), asked);
      if (refusal) return { ok: false, refusal };
    } else if (by.key && !(await this.keys.bind(by.key, acceptingAppend(accepted), asked)))
      return { ok: false, refusal: keyReused };
    return { ok: true, importId };
  }

  /** Whether who brings a paper in may, before the body that it was found to be before. */
  private async notPermitted({ things, reportId }: Extract<Recordable, { ok: true }>, rights?: Rights) {
    const report = things.find(({ id }) => id === reportId)?.steps[0]?.command as { readonly data: object } | undefined;
    const intended = { operation: { deed: 'bring in a paper' }, kind: 'report', id: reportId } as const;
    return rights ? this.permitting.refusalOf(rights, { ...intended, data: report?.data ?? {} }) : null;
  }

  /** Goes on with an import that was accepted and not completed, in the name of who accepted it. */
  async resume(
    importId: string,
    onThingRecorded: OnThingRecorded = quiet,
    key?: RequestKey | null,
  ): Promise<RecordingResult> {
    const log = await loadImport(this.store, importId);
    if (!log.accepted)
      return { outcome: 'refused', refusal: { code: 'not-found', message: 'There is no such import.', state: 'none' } };
    if (!log.draft) return { outcome: 'refused', refusal: inPart };
    const { reportId, document } = log.accepted.event.data;
    if (log.completed) {
      const publishedOn = await this.publishedOn(reportId);
      const isUnderKey = key != null && log.accepted.metadata.commandId === key.id;
      const replayed = isUnderKey
        ? resultOf(log, { warnings: this.warningsOf(log.draft, document), replayed: true })
        : null;
      const already = alreadyRecorded(log);
      if (!replayed && !already) return { outcome: 'refused', refusal: withdrawn };
      if (replayed) return { ...replayed, publishedOn };
      return { outcome: 'already-recorded', importId, reportId, publishedOn, ...(already as AlreadyRecorded) };
    }
    const recordable = await this.recordable(log.draft, document);
    if (!recordable.ok) return { outcome: 'refused', refusal: recordable.refusal };
    const by = this.inNameOf(log.accepted, importId);
    const came = await this.recordAll(recordable, log, by, onThingRecorded);
    const differences = [...came.differences, ...(await this.droppedSince(recordable, document))];
    for (const command of outcomeTold({ ...came, differences })) await this.runImport(log, command, by);
    const result = resultOf(await loadImport(this.store, importId), { warnings: recordable.warnings });
    if (!result) throw new Error(`Import ${importId} was recorded and does not show as complete.`);
    return { ...result, publishedOn: await this.publishedOn(reportId) };
  }

  /** Goes on where it stopped, when it was stopped between the parts of this very draft. */
  private async accept(log: ImportLog, acceptance: Acceptance, asked: ByImport): Promise<Refusal | KeyReused | null> {
    const { accepted } = log;
    const isBegun = accepted !== null && isBegunBy(log, acceptance);
    if (isBegun && asked.key && !(await this.keys.bind(asked.key, acceptingAppend(accepted), asked))) return keyReused;
    if (!isBegun) {
      const anew = log.state.status === 'receiving' ? { ...log, time: log.next } : log;
      const outcome = await this.runImport(anew, acceptance.accept, asked);
      if (!outcome.ok && outcome.refusal.code === 'idempotency-key-reused') return outcome.refusal;
    }
    if (acceptance.parts.length === 0) return null;
    const begun = await loadImport(this.store, log.importId);
    for (const command of partCommands(acceptance)) await this.runImport(begun, command, { ...asked, key: null });
    return null;
  }

  private async ofBody(
    draft: Draft,
    document: DocumentRef,
    { answers = NO_ANSWERS, publishedOn = null, dropped = [] }: SaidOfPaper,
  ): Promise<DraftOfBody | Refusal> {
    const refusal = publishedOn === null ? null : notPublishedOn(draft, publishedOn, this.clock.today());
    if (refusal) return refusal;
    const ofBody = await draftOfBody(draft, document, { ids: this.ids, things: this.things, answers });
    if (isRefusal(ofBody)) return ofBody;
    return { ...ofBody, ...(publishedOn !== null && { publishedOn }), ...(dropped.length > 0 && { dropped }) };
  }

  private async publishedOn(reportId: string): Promise<PublishedOn> {
    const report = (await load(this.store, 'report', reportId)).state as ReportState;
    return report.status === 'none' ? null : report.publishedOn;
  }

  private warningsOf(draft: DraftOfBody, document: DocumentRef): readonly AsPrinted[] {
    const recordable = recordableOf(draft, document, this.ids);
    return recordable.ok ? recordable.warnings : [];
  }

  private async recordable(draft: DraftOfBody, document: DocumentRef): Promise<Recordable> {
    return recordableInRecord({ store: this.store, ids: this.ids, things: this.things }, draft, document);
  }

  private async recordAll(
    { things, leftOut, telling }: Extract<Recordable, { ok: true }>,
    log: ImportLog,
    by: ByImport,
    onThingRecorded: OnThingRecorded,
  ): Promise<ImportOutcome> {
    const made = new Set<string>();
    const recording = { store: this.store, runner: this.runner, ids: this.ids, by, made, telling };
    const done: ThingRecorded[] = [];
    for (const [n, thing] of things.entries()) {
      done.push({ thing: identityOf(thing), differences: await recordThing(recording, thing) });
      onThingRecorded(n + 1, things.length);
      if ((n + 1) % TOLD_AFTER !== 0) continue;
      const soFar = outcomeOfThings(done.slice(-TOLD_AFTER), recording.made);
      for (const command of progressTold({ ...soFar, leftOut: [] })) await this.runImport(log, command, by);
    }
    return { ...outcomeOfThings(done, recording.made), leftOut };
  }

  private droppedSince(recordable: Extract<Recordable, { ok: true }>, { sha256 }: DocumentRef) {
    const { reportId, things, dropped } = recordable;
    // What a person dropped is in the paper all the same.
    return droppedSince(this.store, this.ids, { reportId, sha256, things: [...things, ...dropped] });
  }

  private inNameOf({ id, metadata }: Accepted, importId: string): ByImport {
    const { actor, reason, correlationId } = metadata;
    return { actor, reason, correlationId, causationId: id, importId };
  }

  private runImport(log: ImportLog, command: ImportCommand, by: ByImport) {
    const commandId = importCommandId(this.ids, log, command);
    const effectiveOn = this.clock.today();
    return this.runner.run({
      kind: 'import',
      id: by.importId,
      command,
      effectiveOn,
      expected: null,
      commandId,
      ...by,
    });
  }
}
