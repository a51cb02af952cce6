import { termsOf } from '#libs/domain/action-plan/duties/terms.js';
import type { AskedOf } from '#libs/domain/history/deciding/asked.js';
import { decideOn } from '#libs/domain/history/deciding/decide.js';
import type { ActEntry } from '#libs/domain/history/history.js';
import { fold } from '#libs/domain/history/placing/fold.js';
import { laterThan } from '#libs/domain/history/placing/later.js';
import { placesOf } from '#libs/domain/history/placing/places.js';
import type { RecordKind } from '#libs/domain/kinds.js';
import type { Command } from '#libs/kernel/decider.js';
import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import { isRefusal } from '#libs/kernel/refusal.js';
import * as facts from './facts.js';

/** The day on which the acts are made, and that on which the things begin. */
export const TODAY = '2026-11-26';
export const BEGAN = '2017-07-10';

export type Told = Partial<Omit<AskedOf, 'act'>> & {
  readonly on?: PlainDate;
  readonly irregular?: true;
  readonly reason?: null;
};

/** A thing's history that grows by one act after another, each on its day. */
export class GrowingHistory {
  entries: readonly ActEntry[] = [];
  private acts = 0;

  constructor(readonly kind: RecordKind) {}

  /** What the change leads to, without it being recorded. */
  asked(type: string, data: object = {}, { on, irregular, reason, ...more }: Told = {}) {
    const act = { actor: `prs_${this.acts}`, reason: reason === null ? null : 'because', effectiveOn: on ?? null };
    return decideOn({
      kind: this.kind,
      entries: this.entries,
      command: { type, data } as Command,
      act: { ...act, ...(irregular && { irregular }) },
      today: TODAY,
      typed: true,
      ...more,
    });
  }

  /** Records it, in one act. @throws Error when it is refused */
  did(type: string, data: object = {}, told: Told & { readonly importId?: string } = {}): this {
    const { importId = null, ...more } = told;
    const { decision, against } = this.asked(type, data, more);
    if (isRefusal(decision)) throw new Error(`${type}: ${decision.message}`);
    this.append(decision, importId, against);
    return this;
  }

  refused(type: string, data: object = {}, told: Told = {}) {
    const { decision } = this.asked(type, data, told);
    return isRefusal(decision) ? decision : null;
  }

  get state(): { readonly status: string } & Readonly<Record<string, unknown>> {
    return fold(this.kind, this.entries) as never;
  }

  get last(): string {
    return String(this.entries.at(-1)?.revision);
  }

  get later(): readonly bigint[] {
    const act = this.entries.filter(({ metadata }) => metadata.commandId === this.entries.at(-1)?.metadata.commandId);
    return laterThan(this.kind, placesOf(this.entries), act[0]?.revision ?? 0n).map(({ revision }) => revision);
  }

  /** The entries from a revision on: the type of each, and the rule that it broke. */
  rulesAgainst(from: number): readonly (readonly [string, string | undefined])[] {
    return this.entries.slice(from).map(({ event, metadata }) => [event.type, metadata.irregular]);
  }

  private append(events: readonly DomainEvent[], importId: string | null, against: string | null): void {
    const commandId = `act-${this.acts++}`;
    this.entries = [
      ...this.entries,
      ...events.map(({ effectiveOn = TODAY, irregular = against, ...event }, n) => ({
        revision: BigInt(this.entries.length + n),
        event,
        metadata: {
          ...{ effectiveOn, recordedAt: `${TODAY}T10:00:00.000Z`, commandId, importId },
          ...(irregular !== null && { irregular }),
        },
      })),
    ];
  }
}

/** The command that begins a thing of each kind, and its data. */
export const BEGINNINGS: Readonly<Record<RecordKind, readonly [string, object]>> = {
  report: ['ReceiveReport', facts.reportFacts],
  inspection: ['AnnounceInspection', { ...facts.inspectionFacts, on: null }],
  judgement: ['RecordJudgement', facts.judgementFacts],
  recommendation: ['ProposeRecommendation', facts.recommendationFacts],
  action: ['PlanAction', facts.actionFacts],
  'action-plan': ['StartPlan', facts.planFacts],
  commitment: ['MakeCommitment', facts.commitmentFacts],
  meeting: ['ScheduleMeeting', facts.meetingFacts],
  minutes: ['MinuteMeeting', { ...facts.minutesFacts, resolutions: [], tracker: [] }],
  tracker: ['BeginTracker', facts.trackerFacts],
  evidence: ['AddEvidence', facts.evidenceFacts],
  body: ['EstablishBody', facts.bodyFacts],
  authority: ['EstablishAuthority', facts.authorityFacts],
};

/** What a meeting made of a recommendation: it agreed to it. */
export const resolution = (meeting: PlainDate) => ({
  outcome: 'agreed',
  meeting,
  ...facts.noMinute,
  ...facts.nothingMore,
});

/** A thing of this kind that has begun, and nothing more. */
export const begun = (kind: RecordKind): GrowingHistory =>
  new GrowingHistory(kind).did(...BEGINNINGS[kind], { on: BEGAN });
export const action = () => begun('action');
export const progress = (rag: string) => ({ rag, rule: null, percent: null, status: null, note: '' });
export const evidence = { evidence: [{ title: 'x', sha256: null, id: null }] };
export const duty = { ...facts.duty, ...termsOf('written-statement-of-action') };
