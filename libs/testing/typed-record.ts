import { ApiJourney, type ChangedBody, type ProblemBody } from './api-journey.js';

export const AMARA = 'Amara Okafor';
export const TOM = 'Tom Lindqvist';
export const PRIYA = 'Priya Raman';
/** Authorising officer. */
export const GRACE = 'Grace Adeyemi';
/** The day of the meeting that every paper here was put before. */
export const MEETING = '2017-07-10';
export const BECAUSE = { reason: 'the minutes came late' };

export type Answer = ChangedBody & {
  readonly later: readonly { readonly revision: string; readonly words: string; readonly effectiveOn: string }[];
  readonly warnings: readonly string[];
  readonly preview?: true;
};

/** A record that officers type over the API, thing by thing: a report to begin with, and what its specs enter. */
export class TypedRecord {
  private items = 0;
  private numbers = 0;

  private constructor(
    readonly api: ApiJourney,
    /** The report that the things here hang on; set by `start`. */
    public reportId: string,
  ) {}

  static async start(): Promise<TypedRecord> {
    const record = new TypedRecord(await ApiJourney.start(), '');
    record.reportId = (await record.entered('reports', record.aReport())).id;
    return record;
  }

  stop(): Promise<void> {
    return this.api.stop();
  }

  /** A number that nothing here has yet. */
  nextNumber(): number {
    return ++this.numbers;
  }

  aReport(more: object = {}) {
    const item = String(++this.items);
    return {
      authority: 'Wexmoor Borough Council',
      committee: 'Children’s Services Committee',
      meeting: MEETING,
      itemNo: item,
      classification: 'Open',
      title: 'Outcome of the inspection',
      document: { sha256: item.padStart(64, '0'), name: 'paper.pdf', mediaType: 'application/pdf' },
      ...more,
    };
  }

  anInspection() {
    return {
      authority: 'Wexmoor Borough Council',
      committee: 'Children’s Services Committee',
      meeting: MEETING,
      framework: 'ofsted-sif-2013',
      starts: `2017-03-${String(this.nextNumber()).padStart(2, '0')}`,
    };
  }

  anAction(more: object = {}) {
    return { reportId: this.reportId, number: this.nextNumber(), objective: 'Do it', ...more };
  }

  /** Enters a thing as Amara Okafor. @throws Error when it is refused */
  async entered(path: string, body: unknown): Promise<Answer> {
    const answer = await this.api.contract.post<Answer & ProblemBody>(
      `/v1/${path}`,
      body,
      await this.api.bearer(AMARA),
    );
    if (answer.status > 201) throw new Error(`${path} answered ${answer.status}: ${answer.body.detail}`);
    return answer.body;
  }

  /** An action that began on the day of its meeting. */
  action(): Promise<Answer> {
    return this.entered('actions', this.anAction());
  }

  async made(thing: ChangedBody, verb: string, body: object = {}, by = AMARA, path = 'actions'): Promise<Answer> {
    return (await this.api.made(by, path, thing, verb, body)) as Answer;
  }

  refused(thing: ChangedBody, verb: string, body: object = {}, path = 'actions', by = AMARA) {
    return this.api.refused(by, path, thing, verb, body) as Promise<ProblemBody & { readonly rule?: string }>;
  }

  /** An action that is closed, each step on a day of its own. */
  async closed(): Promise<Answer> {
    const evidence = [{ title: 'Protocol' }];
    let thing = await this.made(await this.action(), 'agree', { effectiveOn: '2017-07-20' });
    thing = await this.made(thing, 'start', { effectiveOn: '2017-08-01' });
    thing = await this.made(thing, 'claim-completion', { evidence, effectiveOn: '2017-10-01' }, TOM);
    thing = await this.made(thing, 'verify', { effectiveOn: '2017-10-10' }, PRIYA);
    return this.made(thing, 'close', { effectiveOn: '2017-10-12' });
  }
}
