import { setTimeout as sleep } from 'node:timers/promises';
import { tokenOf } from '#libs/testing/sign-in.js';

interface Answer {
  readonly status: number;
  readonly revision: string | null;
}

/** Somebody who goes on reporting progress on one action, whatever happens to the system, and remembers what was answered. */
export class SteadyWriter {
  /** Notes whose command was answered with 200, and the revision that it was answered with. */
  readonly answered = new Map<string, string>();
  /** Notes whose first answer was lost, and that turned out to be in the record when they were sent again. */
  readonly found: string[] = [];
  private token = '';
  private stopped = false;

  constructor(
    private readonly url: string,
    readonly action: { readonly id: string; readonly revision: string },
    private readonly name: string,
  ) {}

  stop(): void {
    this.stopped = true;
  }

  /** One note after another, each sent again under the same If-Match until it is known whether it is in the record. */
  async write(): Promise<void> {
    let { revision } = this.action;
    for (let n = 1; !this.stopped; n++) revision = await this.settle(`${this.name} ${n}`, revision);
  }

  private async settle(note: string, revision: string): Promise<string> {
    for (let sure = true; ; sure = false) {
      const answer = await this.report(note, revision);
      if (answer.status === 200 && answer.revision !== null) {
        this.answered.set(note, answer.revision);
        return answer.revision;
      }
      if (answer.status === 412 && answer.revision !== null) {
        if (sure) throw new Error(`Nobody else writes here, and yet "${note}" lost a race at ${revision}.`);
        this.found.push(note);
        return answer.revision;
      }
      await sleep(50);
    }
  }

  /** Status 0 when there was no answer, and 503 when there was none of use: nobody knows what was done. */
  private async report(note: string, revision: string): Promise<Answer> {
    try {
      if (this.token === '') this.token = await this.logIn();
      const answer = await fetch(`${this.url}/v1/actions/${this.action.id}/report-progress`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${this.token}`,
          'if-match': `"${revision}"`,
        },
        body: JSON.stringify({ rag: 'green', note }),
        signal: AbortSignal.timeout(30_000),
      });
      const { status } = answer;
      const body = (await answer.json()) as { revision?: string };
      // The embedded provider has new keys whenever it starts.
      if (status === 401) this.token = '';
      else if (![200, 412, 503].includes(status)) throw new Unexpected(`"${note}" was answered ${status}`);
      return { status, revision: body.revision ?? null };
    } catch (error) {
      if (error instanceof Unexpected) throw error;
      return { status: 0, revision: null };
    }
  }

  private async logIn(): Promise<string> {
    return tokenOf(this.url);
  }
}

class Unexpected extends Error {}
