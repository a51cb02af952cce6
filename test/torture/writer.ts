import { setTimeout as sleep } from 'node:timers/promises';
import type { Sent } from '#libs/testing/torture/evidence.js';
import type { KeyedClient } from './keyed-client.js';
import type { Random } from '#libs/testing/torture/random.js';

/** Whom a writer writes about: nobody else touches the action, and the numbers of its promises are its own. */
export interface Subject {
  readonly actionId: string;
  readonly reportId: string;
  /** The promises' paragraph in the report. */
  readonly paragraph: number;
}

/** Reports progress on one action and enters promises, one after another, and remembers what was answered. */
export class Writer {
  private revision = 0n;
  private promises = 0;

  constructor(
    private readonly client: KeyedClient,
    private readonly subject: Subject,
    private readonly random: Random,
  ) {}

  /** Writes until told to stop; answers what it sent. `name` is of this round and writer alone. */
  async write(name: string, goesOn: () => boolean): Promise<Sent[]> {
    const sent: Sent[] = [];
    for (let n = 1; goesOn(); n++) {
      const note = `${name}.${n}`;
      sent.push(this.random.happens(0.2) ? await this.promise(note) : await this.report(note));
      await sleep(this.random.below(30));
    }
    return sent;
  }

  private async report(note: string): Promise<Sent> {
    const { actionId } = this.subject;
    const path = `/v1/actions/${actionId}/report-progress`;
    const done = await this.client.carryOut(path, note, { rag: 'green', note }, this.revision);
    if (!done) return { note, events: 1, fate: 'given up' };
    this.revision = done.revision;
    return {
      note,
      events: 1,
      fate: 'answered',
      stream: `action-${actionId}`,
      revision: done.revision,
      position: done.position,
    };
  }

  private async promise(note: string): Promise<Sent> {
    const { reportId, paragraph } = this.subject;
    const body = { reportId, paragraph, number: ++this.promises, text: note };
    const done = await this.client.carryOut('/v1/commitments', note, body, null);
    if (!done) return { note, events: 1, fate: 'given up' };
    const { id, revision, position } = done;
    return { note, events: 1, fate: 'answered', stream: `commitment-${id}`, revision, position };
  }
}
